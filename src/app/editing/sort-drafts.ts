import { mayDo } from '../../core/identity/rights.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { authorsOf } from './entry-words.ts';
import { type LateText, listLateTexts } from './late-texts.ts';
import { type DraftText, listDraftTexts } from './read-draft.ts';
import { rightsTarget } from './rights-target.ts';

/** The drafts of a commune as one person's work. */
export interface DeskDrafts {
  /** Those they wrote in. */
  readonly mine: readonly DraftText[];
  /** Sent for validation, by someone else or themselves, which they may publish now. */
  readonly toValidate: readonly DraftText[];
  /** Approved, waiting for their moment. */
  readonly scheduled: readonly DraftText[];
  /** Those whose moment has passed without it being possible, which they may publish. */
  readonly late: readonly LateText[];
}

/** What waits for someone, the last touched first. */
export async function sortDrafts(room: EditingRoom, agent: EditingAgent): Promise<DeskDrafts> {
  const drafts = await listDraftTexts(room, agent);
  return {
    mine: drafts.filter(({ state }) => authorsOf(state).includes(agent.person.id)),
    toValidate: drafts.filter((draft) => {
      const target = rightsTarget(room, agent, draft, draft.text, authorsOf(draft.state));
      return draft.state?.stage === 'submitted' && mayDo(agent.person, 'content.validate', target).ok;
    }),
    scheduled: drafts.filter(({ state }) => state?.stage === 'scheduled'),
    late: await listLateTexts(room, agent),
  };
}
