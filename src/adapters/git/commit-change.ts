import type { ChangeRefusal, ChangeRequest, Saved } from '../../app/content-store.ts';
import { type ChangedPath, findConflicts, type PathState, pendingChanges } from '../../core/records/changed-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { editTree } from './edit-tree.ts';
import type { NativeRepository } from './native-repository.ts';
import { describeStale } from './read-history.ts';
import { stateAt } from './read-tree.ts';
import { retryMoved } from './retry-moved.ts';
import { savesRef } from './saves-ref.ts';

/** Writes the files first, then in turn: compares, builds on the newest state, swaps; again if another process was quicker. */
export async function commitChange(
  repository: NativeRepository,
  request: ChangeRequest,
): Promise<Result<Saved, ChangeRefusal>> {
  const changes = await Promise.all(
    request.changes.map(async (change): Promise<ChangedPath> => {
      const after = 'deleted' in change ? 'absent' : await repository.writer.blob(change.bytes);
      return { path: change.path, before: change.expected, after };
    }),
  );
  return repository.queue.run(() => retryMoved(() => attempt(repository, request, changes)));
}

async function attempt(
  repository: NativeRepository,
  request: ChangeRequest,
  changes: readonly ChangedPath[],
): Promise<Result<Saved, ChangeRefusal> | 'moved'> {
  const { reader, writer, refs } = repository;
  const { ref, restarts, idempotencyKey } = request;
  const key = idempotencyKey === undefined ? undefined : savesRef(idempotencyKey);
  const earlier = key === undefined ? undefined : await reader.resolve(key);
  if (earlier !== undefined) return accept({ commit: earlier, kind: 'repeated' });

  const tip = await reader.resolve(ref);
  if (restarts !== undefined && ref !== PUBLISHED && tip !== restarts) return refuse({ code: 'draft-moved', ref, tip });
  const base = restarts === undefined && tip !== undefined ? tip : await reader.resolve(PUBLISHED);

  const now = await statesAt(repository, base, changes);
  const conflicts = findConflicts(changes, now);
  if (conflicts.length > 0 && base !== undefined)
    return refuse({ code: 'stale', paths: await describeStale(repository, base, conflicts) });
  const pending = pendingChanges(changes, now);
  if (pending.length === 0 && changes.length > 0 && base !== undefined && restarts === undefined)
    return accept({ commit: base, kind: 'unchanged' });

  const root = base === undefined ? undefined : await reader.treeOf(base);
  const edited = await editTree(reader, writer, root, pending);
  if ('blocked' in edited) return refuse({ code: 'blocked', paths: edited.blocked });
  const parents = [base, restarts].filter((parent) => parent !== undefined);
  const commit = await writer.commit({ ...request, tree: edited.tree, parents });
  const moved = await refs.update([
    { ref, from: tip, to: commit },
    // After the save itself: a crash between both makes the retry save again, never believe in a save that is not there.
    ...(key === undefined ? [] : [{ ref: key, from: undefined, to: commit }]),
  ]);
  return moved === 'moved' ? 'moved' : accept({ commit, kind: 'saved' });
}

/** What each path holds in a state; nothing at all in an empty repository. */
export async function statesAt(
  { reader }: NativeRepository,
  commit: CommitId | undefined,
  changes: readonly ChangedPath[],
): Promise<(path: RepositoryPath) => PathState> {
  const states = new Map<RepositoryPath, PathState>();
  if (commit !== undefined)
    await Promise.all(changes.map(async ({ path }) => states.set(path, await stateAt(reader, commit, path))));
  return (path) => states.get(path) ?? 'absent';
}
