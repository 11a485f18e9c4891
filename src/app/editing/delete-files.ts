import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange, describeMediaChange } from '../../core/editing/describe-change.ts';
import { type EditTarget, type EntryTarget, type MediaTarget, parseEditPath } from '../../core/editing/edit-path.ts';
import { decideWorkflow, evolveWorkflow } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import { draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import type { BlobId, CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { draftMessage, findDraftRecord } from './draft-record.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom, workflowOf } from './editing-room.ts';
import { titleOf } from './entry-words.ts';
import { explainStore } from './explain-store.ts';
import { findMediaUse } from './media-use.ts';
import { planRemoval } from './plan-removal.ts';
import { readText } from './read-text.ts';
import { rightsTarget } from './rights-target.ts';

export interface DeleteRequest {
  readonly path: string;
  /** What the path held when the agent saw it. */
  readonly base?: PathState | undefined;
}

/** `proposed`: it stays online until someone validates its removal. */
export type Deletion = 'deleted' | 'proposed';

/** Takes an entry or a file off the site, or proposes it where another person must agree. */
export async function deleteFile(
  room: EditingRoom,
  agent: EditingAgent,
  { path, base }: DeleteRequest,
): Promise<Result<Deletion, EditingRefusal>> {
  const parsed = parseEditPath(path, room.commune);
  if (!parsed.ok) return refuse({ code: 'path', why: parsed.refusal });
  const head = await room.store.resolve(PUBLISHED);
  const file = head === undefined ? undefined : await room.store.read(head, parsed.value.path);
  if (head === undefined || file === undefined) return refuse({ code: 'not-found' });
  const expected = base === undefined || base === 'absent' ? file.blob : base;
  const { value: target } = parsed;
  if (target.kind === 'media') return deleteMedia(room, agent, target, head, expected);

  const text = readText(file.bytes) ?? '';
  const rights = rightsTarget(room, agent, target, text);
  const permitted = mayDo(agent.person, 'content.delete', rights);
  if (permitted.ok) {
    const { one, schema } = COLLECTIONS[target.collection];
    const message = describeChange(one, titleOf({ ...target, text }), { kind: 'deleted' }, schema);
    return removeNow(room, agent, target, expected, message);
  }
  const maySuggest = mayDo(agent.person, 'content.edit', rights).ok;
  const needsOther = permitted.refusal.code === 'review-needed' || permitted.refusal.code === 'own-change';
  if (maySuggest && needsOther) return propose(room, agent, target, text);
  return refuse({ code: 'rights', why: permitted.refusal, action: 'content.delete', target: rights });
}

async function deleteMedia(
  room: EditingRoom,
  agent: EditingAgent,
  target: MediaTarget,
  head: CommitId,
  expected: BlobId,
): Promise<Result<Deletion, EditingRefusal>> {
  const rights = { commune: room.commune, workflow: workflowOf(room, undefined, agent) };
  const permitted = mayDo(agent.person, 'media.delete', rights);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'media.delete', target: rights });
  const titles = await findMediaUse(room, head, target.source);
  if (titles.length > 0) return refuse({ code: 'media-used', titles });
  return removeNow(room, agent, target, expected, describeMediaChange(target.source, 'deleted'));
}

async function removeNow(
  room: EditingRoom,
  agent: EditingAgent,
  target: EditTarget,
  expected: BlobId,
  message: string,
): Promise<Result<Deletion, EditingRefusal>> {
  const isEntry = target.kind === 'entry' && !target.isOverlay;
  const removal = isEntry ? await planRemoval(room, target) : accept([]);
  if (!removal.ok) return removal;
  const saved = await room.store.commit({
    ...actOf(room, agent),
    ref: PUBLISHED,
    changes: [{ path: target.path, expected, deleted: true }, ...removal.value],
    message,
  });
  if (saved.ok) return accept('deleted');
  return refuse(explainStore(saved.refusal, target.kind === 'entry' ? target : undefined));
}

/** A draft whose publication removes the entry, sent for validation at once. */
async function propose(
  room: EditingRoom,
  agent: EditingAgent,
  target: EntryTarget,
  text: string,
): Promise<Result<Deletion, EditingRefusal>> {
  const { collection, id, path } = target;
  const record = await findDraftRecord(room, target);
  const from = record?.tip ?? (await room.store.resolve(PUBLISHED));
  const current = from === undefined ? undefined : await room.store.read(from, path);
  if (current === undefined) return accept('proposed');
  const context = { by: agent.person.id, now: room.now(), policy: room.policyOf(collection) };
  const begun = decideWorkflow({ kind: 'save', intent: { kind: 'delete' } }, record?.state, context);
  if (!begun.ok) return refuse({ code: 'workflow', why: begun.refusal });
  const draft = evolveWorkflow(record?.state, begun.value);
  const sent = decideWorkflow({ kind: 'submit' }, draft, context);
  const state = sent.ok ? evolveWorkflow(draft, sent.value) : undefined;
  if (!sent.ok || state === undefined) return refuse({ code: 'workflow', why: { code: 'nothing-pending' } });
  const { one, schema } = COLLECTIONS[collection];
  const message = describeChange(one, titleOf({ ...target, text }), { kind: 'deleted' }, schema);
  const saved = await room.store.commit({
    ...actOf(room, agent),
    ref: draftRef({ commune: room.commune, collection, slug: id }),
    changes: [{ path, expected: current.blob, deleted: true }],
    message: draftMessage(`${message} (proposition)`, state),
  });
  return saved.ok ? accept('proposed') : refuse(explainStore(saved.refusal, target));
}
