import { evolveWorkflow } from '../../core/editing/workflow.ts';
import type { ApprovedDraft } from './approve-draft.ts';
import { draftMessage } from './draft-record.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';

/**
 * The end of a text outlives its draft: it goes on waiting beside what is now online. Were the process to stop just
 * before this, the text would stay online longer than asked, and its history would say so.
 */
export async function keepExpiry(
  room: EditingRoom,
  agent: Pick<EditingAgent, 'name' | 'email' | 'person'>,
  { draft, event, message }: ApprovedDraft,
): Promise<void> {
  const next = evolveWorkflow(draft.state, event);
  if (next === undefined) return;
  await room.store.commit({
    ...actOf(room, agent),
    ref: draft.ref,
    changes: [],
    message: draftMessage(message, next),
  });
}
