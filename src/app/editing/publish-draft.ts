import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { approveDraft } from './approve-draft.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { explainStore } from './explain-store.ts';
import { keepExpiry } from './keep-expiry.ts';

/**
 * Puts a draft online: the rights, then the stage, then the text read as the build reads it.
 *
 * @returns the published state; refusal `conflict` when the same text went online differently since the draft began
 */
export async function publishDraft(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
): Promise<Result<CommitId, EditingRefusal>> {
  const approved = await approveDraft(room, agent, name, { kind: 'publish' });
  if (!approved.ok) return approved;
  const { draft, message } = approved.value;
  const published = await room.store.publish({
    ...actOf(room, agent),
    drafts: [{ ref: draft.ref, tip: draft.tip }],
    message,
  });
  if (!published.ok) return refuse(explainStore(published.refusal, name));
  await keepExpiry(room, agent, approved.value);
  return accept(published.value.commit);
}
