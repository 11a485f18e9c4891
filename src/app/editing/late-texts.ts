import { addTime } from '../../core/calendar/elapsed-time.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { dueAction } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { approveDue } from './approve-draft.ts';
import { type DraftRecord, listDraftRecords } from './draft-record.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { authorsOf } from './entry-words.ts';
import { planRemoval } from './plan-removal.ts';
import { type DraftText, loadDraft } from './read-draft.ts';
import { rightsTarget } from './rights-target.ts';

/** What should have happened to a text at a moment that has passed. */
export interface Lateness {
  readonly action: 'publish' | 'unpublish';
  readonly due: Moment;
}

export interface LateText extends Lateness {
  readonly draft: DraftText;
}

/** Milliseconds that the clock may take: it passes every minute. */
const GRACE = 5 * 60_000;

/** Texts that could not go online or leave the site when planned, which this person may publish. */
export async function listLateTexts(room: EditingRoom, agent: EditingAgent): Promise<readonly LateText[]> {
  const late: LateText[] = [];
  for (const record of await listDraftRecords(room)) {
    const lateness = latenessOf(record.state, room.now());
    const draft = lateness === undefined ? undefined : await loadDraft(room, record);
    if (lateness === undefined || draft === undefined) continue;
    const target = rightsTarget(room, agent, draft, draft.text, authorsOf(draft.state));
    if (mayDo(agent.person, 'content.publish', target).ok) late.push({ draft, ...lateness });
  }
  return late;
}

/** @returns undefined when nothing is late */
export function latenessOf(state: DraftState | undefined, now: Moment): Lateness | undefined {
  const action = state === undefined ? undefined : dueAction(state, addTime(now, -GRACE));
  const due = action === 'publish' && state?.stage === 'scheduled' ? state.publishAt : state?.expiresAt;
  return action === undefined || due === undefined ? undefined : { action, due };
}

/** @returns undefined when nothing in the text prevents it (any more); a change online meanwhile shows on publishing */
export async function whyLate(
  room: EditingRoom,
  record: DraftRecord,
  { action }: Lateness,
): Promise<EditingRefusal | undefined> {
  const tried = action === 'publish' ? await approveDue(room, record) : await planRemoval(room, record);
  return tried.ok ? undefined : tried.refusal;
}
