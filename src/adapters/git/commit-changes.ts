import type { ChangeRefusal, ChangeRequest, Saved } from '../../app/content-store.ts';
import { type ChangedPath, findConflicts, pendingChanges } from '../../core/records/changed-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { editTree } from './edit-tree.ts';
import type { NativeRepository } from './native-repository.ts';
import type { ObjectBatch } from './object-batch.ts';
import { describeStale } from './read-history.ts';
import { statesAt } from './read-tree.ts';
import { savesRef } from './saves-ref.ts';
import type { RefUpdate } from './update-refs.ts';

/** What became of one request: answered, failed, or to be asked again once the others of its batch are written. */
export type Outcome =
  | { readonly kind: 'answered'; readonly result: Result<Saved, ChangeRefusal> }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'again' };

/**
 * Makes one commit of each request, each upon the one before, writes them together and moves the refs in one
 * transaction. A request that fails or is refused leaves the others as they are.
 *
 * @returns `moved` when another process was quicker: nothing has then happened
 */
export async function commitChanges(
  repository: NativeRepository,
  requests: readonly ChangeRequest[],
): Promise<readonly Outcome[] | 'moved'> {
  const batch = repository.newBatch();
  const refs = refsInMemory(batch);
  const outcomes: Outcome[] = [];
  for (const request of requests)
    outcomes.push(
      await commitOne(repository, batch, refs, request).catch((error) => ({ kind: 'failed', error }) as const),
    );
  await batch.write();
  const swapped = await repository.refs.update(refs.updates());
  return swapped === 'moved' ? 'moved' : outcomes;
}

async function commitOne(
  repository: NativeRepository,
  batch: ObjectBatch,
  refs: RefsInMemory,
  request: ChangeRequest,
): Promise<Outcome> {
  const { ref, restarts, idempotencyKey, keeps } = request;
  const key = idempotencyKey === undefined ? undefined : savesRef(idempotencyKey);
  const earlier = key === undefined ? undefined : await refs.resolve(key);
  if (earlier !== undefined) return answer(accept({ commit: earlier, kind: 'repeated' }));

  const tip = await refs.resolve(ref);
  if (restarts !== undefined && ref !== PUBLISHED && tip !== restarts)
    return answer(refuse({ code: 'draft-moved', ref, tip }));
  const standing = keeps === undefined ? undefined : await refs.resolve(keeps.ref);
  if (keeps !== undefined && standing !== keeps.restarts)
    return answer(refuse({ code: 'draft-moved', ref: keeps.ref, tip: standing }));
  const base = restarts === undefined && tip !== undefined ? tip : await refs.resolve(PUBLISHED);

  const changes = request.changes.map((change): ChangedPath => {
    const after = 'deleted' in change ? 'absent' : batch.blob(change.bytes);
    return { path: change.path, before: change.expected, after };
  });
  const now = await statesAt(batch.reader, base, changes);
  const conflicts = findConflicts(changes, now);
  if (conflicts.length > 0 && base !== undefined) {
    // git tells who was quicker only once their save is written.
    if (batch.holds(base)) return { kind: 'again' };
    return answer(refuse({ code: 'stale', paths: await describeStale(repository, base, conflicts) }));
  }
  const pending = pendingChanges(changes, now);
  if (pending.length === 0 && changes.length > 0 && base !== undefined && restarts === undefined)
    return answer(accept({ commit: base, kind: 'unchanged' }));

  const root = base === undefined ? undefined : await batch.reader.treeOf(base);
  const edited = await editTree(batch, root, pending);
  if ('blocked' in edited) return answer(refuse({ code: 'blocked', paths: edited.blocked }));
  const parents = [base, restarts].filter((parent) => parent !== undefined);
  const commit = await batch.commit({ ...request, tree: edited.tree, parents });
  refs.move(ref, commit);
  if (keeps !== undefined) {
    const back = { path: keeps.path, before: 'absent', after: batch.blob(keeps.bytes) } as const;
    const again = await editTree(batch, edited.tree, [back]);
    if ('blocked' in again) return answer(refuse({ code: 'blocked', paths: again.blocked }));
    const kept = [commit, keeps.restarts].filter((parent) => parent !== undefined);
    const draft = await batch.commit({ ...request, message: keeps.message, tree: again.tree, parents: kept });
    refs.move(keeps.ref, draft);
  }
  if (key !== undefined) refs.move(key, commit);
  return answer(accept({ commit, kind: 'saved' }));
}

function answer(result: Result<Saved, ChangeRefusal>): Outcome {
  return { kind: 'answered', result };
}

/** Where refs stand with the batch's commits, before any of it is written. */
interface RefsInMemory {
  resolve(ref: string): Promise<CommitId | undefined>;
  move(ref: string, to: CommitId): void;
  updates(): readonly RefUpdate[];
}

function refsInMemory({ reader }: ObjectBatch): RefsInMemory {
  const read = new Map<string, CommitId | undefined>();
  const moved = new Map<string, CommitId>();
  return {
    async resolve(ref) {
      if (!read.has(ref)) read.set(ref, await reader.resolve(ref));
      return moved.get(ref) ?? read.get(ref);
    },
    move: (ref, to) => moved.set(ref, to),
    // Keys come after the saves themselves: a crash between both makes a retry save again, never believe in a save
    // that is not there.
    updates: () =>
      [...moved]
        .sort(([a], [b]) => Number(a.startsWith('refs/perron/')) - Number(b.startsWith('refs/perron/')))
        .map(([ref, to]) => ({ ref, from: read.get(ref), to })),
  };
}
