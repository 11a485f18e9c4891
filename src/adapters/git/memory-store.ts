import type {
  ChangeRefusal,
  ChangeRequest,
  ContentStore,
  Draft,
  FileContent,
  PublishRefusal,
  PublishRequest,
  Saved,
  StalePath,
} from '../../app/content-store.ts';
import {
  type ChangedPath,
  findConflicts,
  findContradictions,
  pendingChanges,
} from '../../core/records/changed-path.ts';
import { draftRefSchema, PUBLISHED } from '../../core/records/content-ref.ts';
import { applyChanges, compareFiles, type Files, findBlocked, stateIn } from '../../core/records/files.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { isInFolder, type RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { type MemoryRepository, memoryRepository } from './memory-repository.ts';

/** The store without git nor disk, for tests and demonstrations; it keeps the whole contract. */
export function memoryStore(repository: MemoryRepository = memoryRepository()): ContentStore {
  const { refs } = repository;
  const saves = new Map<string, CommitId>();

  function filesAt(commit: CommitId | undefined): Files {
    return commit === undefined ? new Map() : repository.commit(commit).files;
  }

  function describe(head: CommitId, paths: readonly RepositoryPath[]): readonly StalePath[] {
    return paths.map((path) => {
      const last = repository.history({ from: head, path, of: 'saves' })[0];
      const current = filesAt(head).get(path) ?? 'absent';
      return { path, current, changedBy: last?.author.name ?? '', changedAt: last?.at ?? '' };
    });
  }

  function remember(key: string | undefined, commit: CommitId): void {
    if (key !== undefined) saves.set(key, commit);
  }

  function repeated(key: string | undefined): CommitId | undefined {
    return key === undefined ? undefined : saves.get(key);
  }

  function read(commit: CommitId, path: RepositoryPath): FileContent | undefined {
    const blob = filesAt(commit).get(path);
    const bytes = blob === undefined ? undefined : repository.blobs.get(blob);
    return blob === undefined || bytes === undefined ? undefined : { blob, bytes: bytes.slice() };
  }

  function save(request: ChangeRequest): Result<Saved, ChangeRefusal> {
    const { ref, restarts, idempotencyKey, keeps } = request;
    const earlier = repeated(idempotencyKey);
    if (earlier !== undefined) return accept({ commit: earlier, kind: 'repeated' });
    const tip = refs.get(ref);
    if (restarts !== undefined && ref !== PUBLISHED && tip !== restarts)
      return refuse({ code: 'draft-moved', ref, tip });
    const standing = keeps === undefined ? undefined : refs.get(keeps.ref);
    if (keeps !== undefined && standing !== keeps.restarts)
      return refuse({ code: 'draft-moved', ref: keeps.ref, tip: standing });
    const base = restarts === undefined && tip !== undefined ? tip : refs.get(PUBLISHED);
    const changes = request.changes.map(
      (change): ChangedPath => ({
        path: change.path,
        before: change.expected,
        after: 'deleted' in change ? 'absent' : repository.addBlob(change.bytes),
      }),
    );
    const now = stateIn(filesAt(base));
    const conflicts = findConflicts(changes, now);
    if (conflicts.length > 0 && base !== undefined) return refuse({ code: 'stale', paths: describe(base, conflicts) });
    const pending = pendingChanges(changes, now);
    if (pending.length === 0 && changes.length > 0 && base !== undefined && restarts === undefined)
      return accept({ commit: base, kind: 'unchanged' });
    const files = applyChanges(filesAt(base), pending);
    const blocked = findBlocked(files, pending);
    if (blocked.length > 0) return refuse({ code: 'blocked', paths: blocked });
    const parents = [base, restarts].filter((parent) => parent !== undefined);
    const commit = repository.addCommit({ ...request, files, parents });
    refs.set(ref, commit);
    if (keeps !== undefined) {
      const back = { path: keeps.path, before: 'absent', after: repository.addBlob(keeps.bytes) } as const;
      const kept = [commit, keeps.restarts].filter((parent) => parent !== undefined);
      const withText = applyChanges(files, [back]);
      refs.set(keeps.ref, repository.addCommit({ ...request, message: keeps.message, files: withText, parents: kept }));
    }
    remember(idempotencyKey, commit);
    return accept({ commit, kind: 'saved' });
  }

  function publish(request: PublishRequest): Result<Saved, PublishRefusal> {
    const earlier = repeated(request.idempotencyKey);
    if (earlier !== undefined) return accept({ commit: earlier, kind: 'repeated' });
    const moved = request.drafts.find(({ ref, tip }) => refs.get(ref) !== tip);
    if (moved !== undefined) return refuse({ code: 'draft-moved', ref: moved.ref, tip: refs.get(moved.ref) });
    const main = refs.get(PUBLISHED);
    if (main === undefined) throw new Error('Rien n’est encore publié\u00A0: il n’y a pas de brouillon à y joindre.');
    const parted = request.drafts.map(({ tip }) => ({ tip, base: repository.mergeBase(main, tip) }));
    const changes = parted.flatMap(({ tip, base }) => compareFiles(filesAt(base), filesAt(tip)));
    const now = stateIn(filesAt(main));
    const files = applyChanges(filesAt(main), pendingChanges(changes, now));
    const conflicts = [...findConflicts(changes, now), ...findContradictions(changes), ...findBlocked(files, changes)];
    if (conflicts.length > 0)
      return refuse({ code: 'conflict', paths: describe(main, [...new Set(conflicts)].sort()) });
    const waiting = parted.filter(({ tip, base }) => tip !== base).map(({ tip }) => tip);
    const commit =
      waiting.length === 0 ? main : repository.addCommit({ ...request, files, parents: [main, ...waiting] });
    refs.set(PUBLISHED, commit);
    for (const { ref } of request.drafts) refs.delete(ref);
    remember(request.idempotencyKey, commit);
    return accept({ commit, kind: commit === main ? 'unchanged' : 'saved' });
  }

  function draftAt(name: string, tip: CommitId): readonly Draft[] {
    const ref = draftRefSchema.safeParse(name);
    if (!ref.success) return [];
    const { author, at, message } = repository.commit(tip);
    return [{ ref: ref.data, tip, author, at, message }];
  }

  return {
    resolve: async (ref) => refs.get(ref),
    async list(commit, folder) {
      const inside = [...filesAt(commit)].filter(([path]) => isInFolder(path, folder));
      return inside
        .map(([path, blob]) => ({ path, blob, size: repository.blobs.get(blob)?.length }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: async (commit, path) => read(commit, path),
    async readMany(commit, paths) {
      const found = paths.map((path) => [path, read(commit, path)] as const);
      return new Map(found.flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])));
    },
    commit: async (request) => save(request),
    async findDraft(ref) {
      const tip = refs.get(ref);
      return tip === undefined ? undefined : draftAt(ref, tip)[0];
    },
    async listDrafts(prefix) {
      const names = [...refs].filter(([name]) => name.startsWith(prefix)).sort();
      return names.flatMap(([name, tip]) => draftAt(name, tip));
    },
    async deleteDraft(ref, tip) {
      if (refs.get(ref) !== tip) return refuse({ code: 'draft-moved', ref, tip: refs.get(ref) });
      refs.delete(ref);
      return accept(undefined);
    },
    publish: async (request) => publish(request),
    async history(request) {
      const all = repository.history(request);
      const first = Number.parseInt(request.after ?? '0', 10);
      const entries = all
        .slice(first, first + request.limit)
        .map(({ commit, author, at, message }) => ({ commit, author, at, message }));
      return { entries, next: all.length > first + request.limit ? String(first + request.limit) : undefined };
    },
    changedPaths: async (from, to) => compareFiles(filesAt(from), filesAt(to)),
    async descends(commit, from) {
      return repository.has(commit) && repository.has(from) && repository.mergeBase(commit, from) === from;
    },
    close: async () => {},
  };
}
