import type { PublishRefusal, PublishRequest, Saved } from '../../app/content-store.ts';
import { type ChangedPath, findConflicts, findContradictions } from '../../core/records/changed-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { NativeRepository } from './native-repository.ts';
import { describeStale } from './read-history.ts';
import { compareTrees, statesAt } from './read-tree.ts';
import { retryMoved } from './retry-moved.ts';
import { savesRef } from './saves-ref.ts';

/** Merges the drafts with `git merge-tree`, after checking that no text would be made that nobody has read. */
export function publishDrafts(
  repository: NativeRepository,
  request: PublishRequest,
): Promise<Result<Saved, PublishRefusal>> {
  return repository.queue.run(() => retryMoved(() => attempt(repository, request)));
}

async function attempt(
  repository: NativeRepository,
  request: PublishRequest,
): Promise<Result<Saved, PublishRefusal> | 'moved'> {
  const { reader, refs } = repository;
  const key = request.idempotencyKey === undefined ? undefined : savesRef(request.idempotencyKey);
  const earlier = key === undefined ? undefined : await reader.resolve(key);
  const standing = await Promise.all(request.drafts.map(({ ref }) => reader.resolve(ref)));
  if (earlier !== undefined) {
    // A server killed right after publishing may have left drafts behind.
    const left = request.drafts.filter(({ tip }, index) => standing[index] === tip);
    const removed = await refs.update(left.map(({ ref, tip }) => ({ ref, from: tip, to: undefined })));
    return removed === 'moved' ? 'moved' : accept({ commit: earlier, kind: 'repeated' });
  }
  const moved = request.drafts.findIndex(({ tip }, index) => standing[index] !== tip);
  const movedDraft = request.drafts[moved];
  if (movedDraft !== undefined) return refuse({ code: 'draft-moved', ref: movedDraft.ref, tip: standing[moved] });

  const main = await reader.resolve(PUBLISHED);
  if (main === undefined) throw new Error('Rien n’est encore publié\u00A0: il n’y a pas de brouillon à y joindre.');

  const bases = await Promise.all(request.drafts.map(({ tip }) => mergeBase(repository, main, tip)));
  const waiting = request.drafts.map(({ tip }) => tip).filter((tip, index) => bases[index] !== tip);
  const changes = await draftChanges(
    repository,
    bases,
    request.drafts.map(({ tip }) => tip),
  );
  const conflicts = [...findConflicts(changes, await statesAt(reader, main, changes)), ...findContradictions(changes)];
  if (conflicts.length > 0)
    return refuse({ code: 'conflict', paths: await describeStale(repository, main, [...new Set(conflicts)].sort()) });

  let merged = main;
  for (const tip of waiting) {
    const result = await mergeTree(repository, merged, tip);
    if (result === 'conflict')
      return refuse({
        code: 'conflict',
        paths: await describeStale(
          repository,
          main,
          changes.map(({ path }) => path),
        ),
      });
    const isLast = tip === waiting.at(-1);
    const parents = isLast ? [main, ...waiting] : [merged, tip];
    const batch = repository.newBatch();
    merged = await batch.commit({ ...request, tree: result, parents });
    await batch.write();
  }
  const swapped = await refs.update([
    ...(merged === main ? [] : [{ ref: PUBLISHED, from: main, to: merged }]),
    ...(key === undefined ? [] : [{ ref: key, from: undefined, to: merged }]),
    ...request.drafts.map(({ ref, tip }) => ({ ref, from: tip, to: undefined })),
  ]);
  return swapped === 'moved' ? 'moved' : accept({ commit: merged, kind: merged === main ? 'unchanged' : 'saved' });
}

/** What the drafts bring, each since it began. */
async function draftChanges(
  { reader }: NativeRepository,
  bases: readonly (CommitId | undefined)[],
  tips: readonly CommitId[],
): Promise<readonly ChangedPath[]> {
  const changes = await Promise.all(
    tips.map(async (tip, index) => {
      const base = bases[index];
      return compareTrees(reader, base === undefined ? undefined : await reader.treeOf(base), await reader.treeOf(tip));
    }),
  );
  return changes.flat();
}

/** Where two states parted; `undefined` when they have nothing in common. */
async function mergeBase(repository: NativeRepository, one: CommitId, other: CommitId): Promise<CommitId | undefined> {
  const run = await repository.run(['merge-base', '--end-of-options', one, other], { answers: [1] });
  return run.code === 1 ? undefined : commitIdSchema.parse(run.output.toString().trim());
}

async function mergeTree(repository: NativeRepository, ours: CommitId, theirs: CommitId): Promise<string | 'conflict'> {
  const args = ['merge-tree', '--write-tree', '--no-messages', '-z', '--name-only', ours, theirs];
  const run = await repository.run(args, { answers: [1] });
  return run.code === 1 ? 'conflict' : (run.output.toString().split('\0')[0]?.trim() ?? '');
}
