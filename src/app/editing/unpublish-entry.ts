import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange } from '../../core/editing/describe-change.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { draftMessage, findDraftRecord } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { titleOf } from './entry-words.ts';
import { explainStore } from './explain-store.ts';
import { planRemoval } from './plan-removal.ts';
import { readEntryText } from './read-entry-text.ts';
import { rightsTarget } from './rights-target.ts';

/** Takes a text off the site at once and keeps it as a draft, so that it can come back. */
export async function unpublishEntry(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
): Promise<Result<undefined, EditingRefusal>> {
  const found = await readEntryText(room, entryPath(room.commune, name.collection, name.id));
  if (!found.ok) return found;
  const target = rightsTarget(room, agent, { ...name, path: found.value.path }, found.value.text);
  const permitted = mayDo(agent.person, 'content.unpublish', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'content.unpublish', target });
  return takeOff(room, agent, name);
}

/** The same without asking who may: someone approved it before. */
export async function takeOff(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
): Promise<Result<undefined, EditingRefusal>> {
  const found = await readEntryText(room, entryPath(room.commune, name.collection, name.id));
  if (!found.ok) return found;
  const { path, blob, text } = found.value;
  const removal = await planRemoval(room, name);
  if (!removal.ok) return removal;
  const { one, schema } = COLLECTIONS[name.collection];
  const message = describeChange(one, titleOf({ ...name, text }), { kind: 'unpublished' }, schema);
  const record = await findDraftRecord(room, name);
  const state: DraftState = {
    stage: 'draft',
    intent: { kind: 'save' },
    authors: [agent.person.id],
    startedAt: room.now(),
  };
  const keeps = {
    ref: draftRef({ commune: room.commune, collection: name.collection, slug: name.id }),
    path,
    bytes: new TextEncoder().encode(text),
    message: draftMessage(message, state),
    restarts: record?.tip,
  };
  // Changes already under way stay as they are; the next publication brings the text back with them.
  const isUnderWay = record !== undefined && record.state?.stage !== 'online';
  const removed = await room.store.commit({
    ...actOf(room, agent),
    ref: PUBLISHED,
    changes: [{ path, expected: blob, deleted: true }, ...removal.value],
    message,
    keeps: isUnderWay ? undefined : keeps,
  });
  return removed.ok ? accept(undefined) : refuse(explainStore(removed.refusal, name));
}
