import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatDateTime } from '../../core/calendar/french-day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange, type EntryChange } from '../../core/editing/describe-change.ts';
import { expiryAction } from '../../core/editing/draft-offers.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { decideWorkflow, evolveWorkflow } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { draftRef } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { approveDraft } from './approve-draft.ts';
import { draftMessage, findDraftRecord } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { authorsOf, titleOf } from './entry-words.ts';
import { explainStore } from './explain-store.ts';
import { readDraft } from './read-draft.ts';
import { readEntryText } from './read-entry-text.ts';
import { rightsTarget } from './rights-target.ts';

/** Approves a draft for a moment to come: everything that publishing checks is checked now, and again then. */
export async function scheduleDraft(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  publishAt: Moment,
): Promise<Result<undefined, EditingRefusal>> {
  const approved = await approveDraft(room, agent, name, { kind: 'schedule', publishAt });
  if (!approved.ok) return approved;
  const { draft, event } = approved.value;
  const state = evolveWorkflow(draft.state, event);
  if (state === undefined) return refuse({ code: 'workflow', why: { code: 'nothing-pending' } });
  return writeState(room, agent, name, draft.text, state, { kind: 'scheduled', at: sayMoment(publishAt) });
}

/**
 * Sets, changes or (undefined) takes away the moment when a text leaves the site. Who may: `expiryAction`.
 */
export async function setExpiry(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  expiresAt: Moment | undefined,
): Promise<Result<undefined, EditingRefusal>> {
  const draft = await readDraft(room, agent, name);
  const online = await readEntryText(room, entryPath(room.commune, name.collection, name.id));
  const found = draft.ok ? draft : online;
  if (!found.ok) return found;
  const { text, path } = found.value;
  const record = await findDraftRecord(room, name);
  const target = rightsTarget(room, agent, { ...name, path }, text, authorsOf(record?.state));
  const action = expiryAction(record?.state, online.ok);
  const permitted = mayDo(agent.person, action, target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action, target });
  const context = { by: agent.person.id, now: room.now(), policy: room.policyOf(name.collection) };
  const event = decideWorkflow({ kind: 'expire', expiresAt }, record?.state, context);
  if (!event.ok) return refuse({ code: 'workflow', why: event.refusal });
  const state = evolveWorkflow(record?.state, event.value);
  if (state !== undefined) {
    const until = expiresAt === undefined ? undefined : sayMoment(expiresAt);
    return writeState(room, agent, name, text, state, { kind: 'expiring', at: until });
  }
  if (record === undefined) return accept(undefined);
  const gone = await room.store.deleteDraft(record.ref, record.tip);
  return gone.ok ? accept(undefined) : refuse(explainStore(gone.refusal, name));
}

async function writeState(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  text: string,
  state: DraftState,
  change: EntryChange,
): Promise<Result<undefined, EditingRefusal>> {
  const { one, schema } = COLLECTIONS[name.collection];
  const message = describeChange(one, titleOf({ ...name, text }), change, schema);
  const saved = await room.store.commit({
    ...actOf(room, agent),
    ref: draftRef({ commune: room.commune, collection: name.collection, slug: name.id }),
    changes: [],
    message: draftMessage(message, state),
  });
  return saved.ok ? accept(undefined) : refuse(explainStore(saved.refusal, name));
}

function sayMoment(moment: Moment): string {
  return formatDateTime(belgianTime(moment));
}
