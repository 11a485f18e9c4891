import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ContentStore, FileContent } from '../../app/content-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, refuse } from '../../core/shared/result.ts';
import { findDraft } from './find-draft.ts';
import { type GitSettings, gitEnvironment } from './git-settings.ts';
import { listDrafts } from './list-drafts.ts';
import { maintain } from './maintain.ts';
import { type NativeRepository, nativeRepository } from './native-repository.ts';
import { isNearAncestor } from './near-ancestor.ts';
import { publishDrafts } from './publish-drafts.ts';
import { readHistory } from './read-history.ts';
import { compareTrees, listFiles, stateAt } from './read-tree.ts';
import { retryMoved } from './retry-moved.ts';
import { runGit } from './run-git.ts';
import { saveTogether } from './save-together.ts';

/** A store on a bare repository of this machine. Several processes may open the same one. */
export interface NativeStore extends ContentStore {
  /** Packs and cleans; to be called now and then, by one process. */
  maintain(now: Date): Promise<void>;
}

/**
 * Makes an empty bare repository, or leaves the one that is there as it is.
 *
 * @param directory made if need be, with its parents
 */
export async function createRepository(directory: string, settings: GitSettings): Promise<NativeStore> {
  const path = resolve(directory);
  const isThere = await access(join(path, 'HEAD')).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const branch = PUBLISHED.slice('refs/heads/'.length);
    // Without template: neither hooks nor example files.
    const args = [
      'init',
      '--quiet',
      '--bare',
      '--template=',
      '--object-format=sha1',
      `--initial-branch=${branch}`,
      '--end-of-options',
      path,
    ];
    await runGit({ ...gitEnvironment(path, settings), GIT_DIR: undefined }, args);
  }
  return openRepository(path, settings);
}

/** @throws when no repository is there, or one whose ids are not SHA-1 */
export async function openRepository(directory: string, settings: GitSettings): Promise<NativeStore> {
  const repository = nativeRepository(resolve(directory), settings);
  const { output } = await repository.run(['rev-parse', '--show-object-format']);
  if (output.toString().trim() !== 'sha1') throw new Error(`${directory}\u00A0: ce dépôt n’est pas en SHA-1.`);
  return storeOn(repository);
}

function storeOn(repository: NativeRepository): NativeStore {
  const { reader, refs, queue } = repository;

  async function read(commit: CommitId, path: RepositoryPath): Promise<FileContent | undefined> {
    const blob = await stateAt(reader, commit, path);
    if (blob === 'absent') return undefined;
    const bytes = await reader.content(blob);
    if (bytes === undefined) throw new Error(`Le dépôt est abîmé\u00A0: le contenu de ${path} manque.`);
    return { blob, bytes };
  }

  return {
    resolve: (ref) => reader.resolve(ref),
    list: (commit, folder) => listFiles(reader, commit, folder),
    read,
    async readMany(commit, paths) {
      const found = await Promise.all(paths.map(async (path) => [path, await read(commit, path)] as const));
      return new Map(found.flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])));
    },
    commit: saveTogether(repository),
    findDraft: (ref) => findDraft(reader, ref),
    listDrafts: (prefix) => listDrafts(repository, prefix),
    deleteDraft: (ref, tip) =>
      queue.run(() =>
        retryMoved(async () => {
          const standing = await reader.resolve(ref);
          if (standing !== tip) return refuse({ code: 'draft-moved', ref, tip: standing });
          const moved = await refs.update([{ ref, from: tip, to: undefined }]);
          return moved === 'moved' ? moved : accept(undefined);
        }),
      ),
    publish: (request) => publishDrafts(repository, request),
    history: (request) => readHistory(repository, request),
    async changedPaths(from, to) {
      return compareTrees(reader, await reader.treeOf(from), await reader.treeOf(to));
    },
    async descends(commit, from) {
      const near = await isNearAncestor(reader, from, commit);
      if (near !== undefined) return near;
      const run = await repository.run(['merge-base', '--is-ancestor', '--end-of-options', from, commit], {
        answers: [1, 128],
      });
      return run.code === 0;
    },
    maintain: (now) => maintain(repository, now),
    close: () => repository.close(),
  };
}
