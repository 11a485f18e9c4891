import type { StoredFile } from '../../app/content-store.ts';
import type { ChangedPath, PathState } from '../../core/records/changed-path.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { ObjectReader } from './object-reader.ts';
import { blobOf, rawNameOf, type TreeEntry } from './tree-entry.ts';

/** What a path holds at a commit. */
export async function stateAt(reader: ObjectReader, commit: CommitId, path: RepositoryPath): Promise<PathState> {
  const entry = await entryAt(reader, commit, path);
  return entry?.kind === 'file' ? blobOf(entry) : 'absent';
}

/** What each path holds in a state; nothing at all in an empty repository. */
export async function statesAt(
  reader: ObjectReader,
  commit: CommitId | undefined,
  changes: readonly ChangedPath[],
): Promise<(path: RepositoryPath) => PathState> {
  const states = new Map<RepositoryPath, PathState>();
  if (commit !== undefined)
    await Promise.all(changes.map(async ({ path }) => states.set(path, await stateAt(reader, commit, path))));
  return (path) => states.get(path) ?? 'absent';
}

/** Every file of a folder, sorted by path. */
export async function listFiles(
  reader: ObjectReader,
  commit: CommitId,
  folder: RepositoryPath | '',
): Promise<readonly StoredFile[]> {
  const entry = folder === '' ? undefined : await entryAt(reader, commit, folder);
  const id = folder === '' ? await reader.treeOf(commit) : entry?.kind === 'folder' ? entry.id : undefined;
  if (id === undefined) return [];
  const found: { path: string; entry: TreeEntry }[] = [];
  await walk(reader, id, folder === '' ? '' : `${folder}/`, found);
  const files = await Promise.all(
    found.map(async ({ path, entry: file }) => ({
      // Each name on the way has been checked when its folder was read.
      path: path as RepositoryPath,
      blob: blobOf(file),
      size: await reader.size(file.id),
    })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The paths whose bytes differ between two trees, sorted; equal folders are not opened. */
export async function compareTrees(
  reader: ObjectReader,
  before: string | undefined,
  after: string | undefined,
): Promise<readonly ChangedPath[]> {
  const changes: ChangedPath[] = [];
  await compareFolders(reader, before, after, '', changes);
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function entryAt(reader: ObjectReader, commit: CommitId, path: RepositoryPath): Promise<TreeEntry | undefined> {
  let id = await reader.treeOf(commit);
  const names = path.split('/');
  for (const [depth, name] of names.entries()) {
    const entry = (await reader.tree(id)).get(rawNameOf(name));
    if (entry === undefined || depth === names.length - 1) return entry;
    if (entry.kind !== 'folder') return undefined;
    id = entry.id;
  }
  return undefined;
}

async function walk(
  reader: ObjectReader,
  id: string,
  prefix: string,
  found: { path: string; entry: TreeEntry }[],
): Promise<void> {
  const folders: Promise<void>[] = [];
  for (const entry of (await reader.tree(id)).values()) {
    if (entry.name === undefined) continue;
    const path = prefix + entry.name;
    if (entry.kind === 'folder') folders.push(walk(reader, entry.id, `${path}/`, found));
    else if (entry.kind === 'file') found.push({ path, entry });
  }
  await Promise.all(folders);
}

async function compareFolders(
  reader: ObjectReader,
  before: string | undefined,
  after: string | undefined,
  prefix: string,
  changes: ChangedPath[],
): Promise<void> {
  if (before === after) return;
  const [old, now] = await Promise.all([entriesOf(reader, before), entriesOf(reader, after)]);
  const names = new Set([...old.keys(), ...now.keys()]);
  await Promise.all(
    [...names].map(async (rawName) => {
      const [a, b] = [old.get(rawName), now.get(rawName)];
      const name = (a ?? b)?.name;
      if (name === undefined || (a?.id === b?.id && a?.kind === b?.kind)) return;
      const path = prefix + name;
      const [stateBefore, stateAfter] = [fileState(a), fileState(b)];
      // Each name on the way has been checked when its folder was read.
      if (stateBefore !== stateAfter)
        changes.push({ path: path as RepositoryPath, before: stateBefore, after: stateAfter });
      await compareFolders(reader, folderId(a), folderId(b), `${path}/`, changes);
    }),
  );
}

async function entriesOf(reader: ObjectReader, id: string | undefined): Promise<ReadonlyMap<string, TreeEntry>> {
  return id === undefined ? new Map() : reader.tree(id);
}

function fileState(entry: TreeEntry | undefined): PathState {
  return entry?.kind === 'file' ? blobOf(entry) : 'absent';
}

function folderId(entry: TreeEntry | undefined): string | undefined {
  return entry?.kind === 'folder' ? entry.id : undefined;
}
