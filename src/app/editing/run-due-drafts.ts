import { dueAction } from '../../core/editing/workflow.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { approveDue } from './approve-draft.ts';
import { type DraftRecord, draftMessage, listDraftRecords } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { explainStore } from './explain-store.ts';
import { keepExpiry } from './keep-expiry.ts';
import { takeOff } from './unpublish-entry.ts';

/** What the clock did, or could not do. */
export interface DueOutcome {
  readonly entry: EntryName;
  readonly action: 'publish' | 'unpublish';
  readonly result: Result<undefined, EditingRefusal>;
}

/**
 * Publishes and takes off what waited for this moment, each by itself: one that fails leaves the others alone, and
 * goes on waiting. To be called every minute or so; nothing happens twice.
 *
 * @param agentOf names the person in whose name it is done: whoever approved it
 */
export async function runDueDrafts(
  room: EditingRoom,
  agentOf: (person: PersonId | undefined, fallback: string) => EditingAgent,
): Promise<readonly DueOutcome[]> {
  const outcomes: DueOutcome[] = [];
  for (const record of await listDraftRecords(room)) {
    const { state } = record;
    const action = state === undefined ? undefined : dueAction(state, room.now());
    if (state === undefined || action === undefined) continue;
    const by = state.stage === 'scheduled' ? state.approvedBy : undefined;
    const agent = agentOf(by, record.author);
    const result = action === 'publish' ? await publishDue(room, agent, record) : await takeOffDue(room, agent, record);
    outcomes.push({ entry: record, action, result });
  }
  return outcomes;
}

async function publishDue(
  room: EditingRoom,
  agent: EditingAgent,
  record: DraftRecord,
): Promise<Result<undefined, EditingRefusal>> {
  const approved = await approveDue(room, record);
  if (!approved.ok) return approved;
  const { draft, message } = approved.value;
  const published = await room.store.publish({
    ...actOf(room, agent),
    drafts: [{ ref: draft.ref, tip: draft.tip }],
    message,
  });
  if (!published.ok) return refuse(explainStore(published.refusal, record));
  await keepExpiry(room, agent, approved.value);
  return accept(undefined);
}

async function takeOffDue(
  room: EditingRoom,
  agent: EditingAgent,
  record: DraftRecord,
): Promise<Result<undefined, EditingRefusal>> {
  const off = await takeOff(room, agent, record);
  const isGone = !off.ok && off.refusal.code === 'not-found';
  if (!off.ok && !isGone) return off;
  const { state, ref, tip } = record;
  if (state?.stage === 'online' || state === undefined) {
    if (!isGone) return off;
    const dropped = await room.store.deleteDraft(ref, tip);
    return dropped.ok ? accept(undefined) : refuse(explainStore(dropped.refusal, record));
  }
  // Changes under way are kept, without the end that has just passed nor an approval that spoke of it.
  const { intent, authors, startedAt } = state;
  const kept = await room.store.commit({
    ...actOf(room, agent),
    ref,
    changes: [],
    message: draftMessage(DROPPED_END, { stage: 'draft', intent, authors, startedAt }),
  });
  return kept.ok ? accept(undefined) : refuse(explainStore(kept.refusal, record));
}

const DROPPED_END = 'Retrait du site à la date prévue';
