import type { ChangeRefusal, ChangeRequest, KeptDraft, Saved } from '../../app/content-store.ts';
import { findConflicts, pendingChanges } from '../../core/records/changed-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { applyChanges, type Files, findBlocked, stateIn } from '../../core/records/files.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { blobIdOf } from '../git/blob-id.ts';
import { retryMoved } from '../git/retry-moved.ts';
import { addTrailers, wasSavedUnder } from './act-trailers.ts';
import type { ForgeApi, ForgeChange } from './forge-api.ts';
import type { ForgeRepository } from './forge-repository.ts';

/** Commits of a branch among which a retry looks for its first save. */
const KEYS_LOOKED_AT = 100;

/** Compares, then lets the forge's own guard make sure that nothing moved in between. */
export async function commitOnForge(
  repository: ForgeRepository,
  request: ChangeRequest,
): Promise<Result<Saved, ChangeRefusal> | 'moved'> {
  const { api, branchOf, filesAt } = repository;
  const { ref, restarts, idempotencyKey } = request;
  const branch = branchOf(ref);
  const tip = await api.head(branch);
  const earlier = await findSave(api, tip, idempotencyKey);
  if (earlier !== undefined) return accept({ commit: earlier, kind: 'repeated' });
  if (restarts !== undefined && ref !== PUBLISHED && tip !== restarts) return refuse({ code: 'draft-moved', ref, tip });
  const base = restarts === undefined && tip !== undefined ? tip : await api.head(branchOf(PUBLISHED));
  if (base === undefined) throw new Error('Le dépôt de la forge est vide\u00A0: il lui faut une première branche.');

  const files = await filesAt(base);
  const changes = request.changes.map((change) => {
    const bytes = 'deleted' in change ? undefined : change.bytes;
    return {
      path: change.path,
      before: change.expected,
      after: bytes === undefined ? ('absent' as const) : blobIdOf(bytes),
      bytes,
    };
  });
  const conflicts = findConflicts(changes, stateIn(files));
  if (conflicts.length > 0) return refuse({ code: 'stale', paths: await repository.describeStale(base, conflicts) });
  const pending = pendingChanges(changes, stateIn(files));
  if (pending.length === 0 && changes.length > 0 && restarts === undefined)
    return accept({ commit: base, kind: 'unchanged' });
  const blocked = findBlocked(applyChanges(files, pending), pending);
  if (blocked.length > 0) return refuse({ code: 'blocked', paths: blocked });

  if (restarts !== undefined) await api.deleteBranch(branch);
  if (base !== tip && (await api.createBranch(branch, base)) === 'moved') return 'moved';
  const written = changes.filter(({ path }) => pending.some((change) => change.path === path));
  const commit = await api.commit({
    branch,
    base,
    changes: written.length > 0 || api.commitsNothing ? written : await sameAgain(api, files),
    author: request.author,
    message: addTrailers(request.message, idempotencyKey, api.keepsAuthors ? [] : [request.author]),
    at: request.at,
  });
  return commit === 'moved' ? 'moved' : accept({ commit, kind: 'saved' });
}

/** The removal, then the draft: a forge moves one branch at a time. */
export async function commitAndKeep(
  repository: ForgeRepository,
  request: ChangeRequest,
  { ref, path, bytes, message, restarts }: KeptDraft,
): Promise<Result<Saved, ChangeRefusal>> {
  const standing = await repository.api.head(repository.branchOf(ref));
  if (standing !== restarts) return refuse({ code: 'draft-moved', ref, tip: standing });
  const removed = await retryMoved(() => commitOnForge(repository, request));
  if (!removed.ok || removed.value.kind !== 'saved') return removed;
  const { author, at } = request;
  const changes = [{ path, expected: 'absent', bytes }] as const;
  const kept = await retryMoved(() => commitOnForge(repository, { ref, changes, author, at, message, restarts }));
  return kept.ok ? removed : kept;
}

/** The commit made before under a key, among the latest of a branch. */
export async function findSave(
  api: ForgeApi,
  from: CommitId | undefined,
  key: string | undefined,
): Promise<CommitId | undefined> {
  if (from === undefined || key === undefined) return undefined;
  const latest = await api.log({ from, path: '', page: 1, perPage: KEYS_LOOKED_AT });
  return latest.find((entry) => wasSavedUnder(entry, key))?.commit;
}

/** For a forge that commits no message alone: one file written again as it is. */
async function sameAgain(api: ForgeApi, files: Files): Promise<readonly ForgeChange[]> {
  const [path, blob] = files.entries().next().value ?? [];
  if (path === undefined || blob === undefined) throw new Error('Le dépôt de la forge n’a aucun fichier.');
  return [{ path, before: blob, bytes: await api.blob(blob) }];
}
