import { createHash } from 'node:crypto';
import type { Author, HistoryEntry, HistoryRequest } from '../../app/content-store.ts';
import { compareFiles, type Files } from '../../core/records/files.ts';
import { type BlobId, blobIdSchema, type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { isInFolder, type RepositoryPath } from '../../core/records/repository-path.ts';

export interface MemoryCommit extends HistoryEntry {
  readonly files: Files;
  readonly parents: readonly CommitId[];
}

/** Commits, files and refs as git understands them, without a disk: the memory store and the forges' doubles stand on it. */
export interface MemoryRepository {
  readonly refs: Map<string, CommitId>;
  readonly blobs: ReadonlyMap<BlobId, Uint8Array>;
  commit(id: CommitId): MemoryCommit;
  has(id: CommitId): boolean;
  addBlob(bytes: Uint8Array): BlobId;
  addCommit(commit: {
    readonly files: Files;
    readonly parents: readonly CommitId[];
    readonly author: Author;
    readonly at: string;
    readonly message: string;
  }): CommitId;
  /** Where two states parted. */
  mergeBase(one: CommitId, other: CommitId): CommitId | undefined;
  /** All of a path's history, newest first. */
  history(request: Pick<HistoryRequest, 'from' | 'path' | 'of'>): readonly MemoryCommit[];
}

export function memoryRepository(): MemoryRepository {
  const blobs = new Map<BlobId, Uint8Array>();
  const commits = new Map<CommitId, MemoryCommit>();
  const order = new Map<CommitId, number>();

  function commit(id: CommitId): MemoryCommit {
    const found = commits.get(id);
    if (found === undefined) throw new Error(`Aucun état ${id} dans ce dépôt.`);
    return found;
  }

  function ancestors(id: CommitId): ReadonlySet<CommitId> {
    const seen = new Set<CommitId>();
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...commit(next).parents);
    }
    return seen;
  }

  return {
    refs: new Map(),
    blobs,
    commit,
    has: (id) => commits.has(id),
    addBlob(bytes) {
      const id = blobIdSchema.parse(sha1(`blob ${bytes.length}\0`, bytes));
      blobs.set(id, bytes.slice());
      return id;
    },
    addCommit({ files, parents, author, at, message }) {
      const moment = new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString();
      const text = JSON.stringify([[...files].sort(), parents, author, moment, message]);
      const id = commitIdSchema.parse(sha1(text));
      if (!commits.has(id)) order.set(id, order.size);
      commits.set(id, { commit: id, files: new Map(files), parents, author, at: moment, message: message.trim() });
      return id;
    },
    mergeBase(one, other) {
      const known = ancestors(other);
      const shared = [...ancestors(one)].filter((id) => known.has(id));
      return shared.find((id) => shared.every((later) => later === id || !ancestors(later).has(id)));
    },
    history({ from, path, of }) {
      const found: MemoryCommit[] = [];
      const seen = new Set<CommitId>();
      const waiting = [from];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        const here = commit(next);
        const parents = of === 'publications' ? here.parents.slice(0, 1) : here.parents;
        const same = parents.find((parent) => isSameUnder(path, commit(parent).files, here.files));
        if (same !== undefined && path !== '') {
          waiting.push(same);
          continue;
        }
        waiting.push(...parents);
        if (path === '' || parents.length > 0 || !isSameUnder(path, new Map(), here.files)) found.push(here);
      }
      const newest = (id: CommitId) => order.get(id) ?? 0;
      return found.sort((a, b) => (a.at === b.at ? newest(b.commit) - newest(a.commit) : a.at < b.at ? 1 : -1));
    },
  };
}

function isSameUnder(path: RepositoryPath | '', before: Files, after: Files): boolean {
  return compareFiles(before, after).every((change) => change.path !== path && !isInFolder(change.path, path));
}

function sha1(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
