import { LRUCache } from 'lru-cache';
import type { ContentStore, Draft, HistoryPage, StoredFile } from '../../app/content-store.ts';
import { type ContentRef, type DraftRef, draftRefSchema, PUBLISHED } from '../../core/records/content-ref.ts';
import { compareFiles, type Files } from '../../core/records/files.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { isInFolder, type RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, refuse } from '../../core/shared/result.ts';
import { retryMoved } from '../git/retry-moved.ts';
import { writerQueue } from '../git/writer-queue.ts';
import { withoutTrailers } from './act-trailers.ts';
import type { ForgeApi } from './forge-api.ts';
import { commitAndKeep, commitOnForge } from './forge-commit.ts';
import { publishOnForge } from './forge-publish.ts';
import type { ForgeRepository } from './forge-repository.ts';

/** States whose list of files is kept in memory. */
const KEPT_STATES = 16;

/** A content store on a forge's API: no repository of our own, for servers without disk. */
export function forgeStore(api: ForgeApi, publishedBranch: string): ContentStore {
  const queue = writerQueue();
  const states = new LRUCache<CommitId, Promise<readonly StoredFile[]>>({ max: KEPT_STATES });

  function list(commit: CommitId): Promise<readonly StoredFile[]> {
    const known = states.get(commit);
    if (known !== undefined) return known;
    const files = api.files(commit).then((all) => all.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
    states.set(commit, files);
    files.catch(() => states.delete(commit));
    return files;
  }

  const filesAt = async (commit: CommitId): Promise<Files> =>
    new Map((await list(commit)).map(({ path, blob }) => [path, blob]));
  const branchOf = (ref: ContentRef) => (ref === PUBLISHED ? publishedBranch : ref.slice('refs/'.length));

  async function read(commit: CommitId, path: RepositoryPath) {
    const blob = (await filesAt(commit)).get(path);
    return blob === undefined ? undefined : { blob, bytes: await api.blob(blob) };
  }

  async function describeDraft(ref: DraftRef, tip: CommitId): Promise<Draft> {
    const { author, at, message } = withoutTrailers(await api.describe(tip));
    return { ref, tip, author, at, message };
  }

  const repository: ForgeRepository = {
    api,
    branchOf,
    filesAt,
    async describeStale(head, paths) {
      const files = await filesAt(head);
      return Promise.all(
        paths.map(async (path) => {
          const [last] = (await api.log({ from: head, path, page: 1, perPage: 1 })).map(withoutTrailers);
          const current = files.get(path) ?? 'absent';
          return { path, current, changedBy: last?.author.name ?? '', changedAt: last?.at ?? '' };
        }),
      );
    },
  };

  return {
    resolve: (ref) => api.head(branchOf(ref)),
    list: async (commit, folder) => (await list(commit)).filter(({ path }) => isInFolder(path, folder)),
    read,
    async readMany(commit, paths) {
      const found = await Promise.all(paths.map(async (path) => [path, await read(commit, path)] as const));
      return new Map(found.flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])));
    },
    commit: (request) =>
      queue.run(() =>
        request.keeps === undefined
          ? retryMoved(() => commitOnForge(repository, request))
          : commitAndKeep(repository, request, request.keeps),
      ),
    async findDraft(ref) {
      const tip = await api.head(branchOf(ref));
      return tip === undefined ? undefined : describeDraft(ref, tip);
    },
    async listDrafts(prefix) {
      const branches = await api.branches(prefix.slice('refs/'.length));
      const drafts = await Promise.all(
        branches.map(async ({ branch, tip }) => {
          const ref = draftRefSchema.safeParse(`refs/${branch}`);
          return ref.success ? [await describeDraft(ref.data, tip)] : [];
        }),
      );
      return drafts.flat().sort((a, b) => (a.ref < b.ref ? -1 : 1));
    },
    deleteDraft: (ref, tip) =>
      queue.run(async () => {
        const standing = await api.head(branchOf(ref));
        if (standing !== tip) return refuse({ code: 'draft-moved', ref, tip: standing });
        await api.deleteBranch(branchOf(ref));
        return accept(undefined);
      }),
    publish: (request) => queue.run(() => retryMoved(() => publishOnForge(repository, request))),
    async history({ from, path, limit, after }): Promise<HistoryPage> {
      const page = after === undefined ? 1 : Number.parseInt(after, 10);
      const entries = (await api.log({ from, path, page, perPage: limit })).map(withoutTrailers);
      // A full page may be the last one: only the next page tells.
      const isLast =
        entries.length < limit || (await api.log({ from, path, page: page + 1, perPage: limit })).length === 0;
      return { entries, next: isLast ? undefined : String(page + 1) };
    },
    changedPaths: async (from, to) => compareFiles(await filesAt(from), await filesAt(to)),
    descends: async (commit, from) => (await api.mergeBase(commit, from)) === from,
    close: () => queue.whenEmpty(),
  };
}
