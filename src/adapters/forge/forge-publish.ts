import type { PublishRefusal, PublishRequest, Saved } from '../../app/content-store.ts';
import { findConflicts, findContradictions, pendingChanges } from '../../core/records/changed-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { applyChanges, compareFiles, findBlocked, stateIn } from '../../core/records/files.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { addTrailers, withoutTrailers } from './act-trailers.ts';
import { findSave } from './forge-commit.ts';
import type { ForgeRepository } from './forge-repository.ts';

/**
 * Brings the drafts' files to the published branch in one guarded commit, then removes the drafts' branches: a forge
 * has no step that does both. A crash in between leaves drafts whose texts are published; publishing again removes them.
 */
export async function publishOnForge(
  repository: ForgeRepository,
  request: PublishRequest,
): Promise<Result<Saved, PublishRefusal> | 'moved'> {
  const { api, branchOf, filesAt } = repository;
  const main = await api.head(branchOf(PUBLISHED));
  if (main === undefined) throw new Error('Rien n’est encore publié\u00A0: il n’y a pas de brouillon à y joindre.');
  const standing = await Promise.all(request.drafts.map(({ ref }) => api.head(branchOf(ref))));
  const removeDrafts = async () => {
    const left = request.drafts.filter(({ tip }, index) => standing[index] === tip);
    await Promise.all(left.map(({ ref }) => api.deleteBranch(branchOf(ref))));
  };
  const earlier = await findSave(api, main, request.idempotencyKey);
  if (earlier !== undefined) {
    await removeDrafts();
    return accept({ commit: earlier, kind: 'repeated' });
  }
  const moved = request.drafts.findIndex(({ tip }, index) => standing[index] !== tip);
  const movedDraft = request.drafts[moved];
  if (movedDraft !== undefined) return refuse({ code: 'draft-moved', ref: movedDraft.ref, tip: standing[moved] });

  const parted = await Promise.all(
    request.drafts.map(async ({ tip }) => {
      const base = await api.mergeBase(main, tip);
      return compareFiles(base === undefined ? new Map() : await filesAt(base), await filesAt(tip));
    }),
  );
  const changes = parted.flat();
  const files = await filesAt(main);
  const now = stateIn(files);
  const pending = [...new Map(pendingChanges(changes, now).map((change) => [change.path, change])).values()];
  const blocked = findBlocked(applyChanges(files, pending), pending);
  const conflicts = [...new Set([...findConflicts(changes, now), ...findContradictions(changes), ...blocked])].sort();
  if (conflicts.length > 0) return refuse({ code: 'conflict', paths: await repository.describeStale(main, conflicts) });

  if (pending.length === 0) {
    await removeDrafts();
    return accept({ commit: main, kind: 'unchanged' });
  }
  const authors = await Promise.all(
    request.drafts.map(async ({ tip }) => withoutTrailers(await api.describe(tip)).author),
  );
  const commit = await api.commit({
    branch: branchOf(PUBLISHED),
    base: main,
    changes: await Promise.all(
      pending.map(async ({ path, after }) => ({
        path,
        before: now(path),
        bytes: after === 'absent' ? undefined : await api.blob(after),
      })),
    ),
    author: request.author,
    // The publisher first: where the forge keeps no author, the first one named is who acted.
    message: addTrailers(request.message, request.idempotencyKey, api.keepsAuthors ? [] : [request.author, ...authors]),
    at: request.at,
  });
  if (commit === 'moved') return 'moved';
  await removeDrafts();
  return accept({ commit, kind: 'saved' });
}
