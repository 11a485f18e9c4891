import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentStore } from '../../app/content-store.ts';
import { type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';

/** Which commit the folder holds; absent while it is being changed, so that a folder left half-way is made again. */
const MARK = '.commit';
/** How many files are read from the store at once. */
const BATCH = 200;

/**
 * Makes a folder hold exactly the files of a commit, writing only what differs from the commit that it held.
 *
 * @param folder absolute path; nobody else writes there
 */
export async function followCommit(store: ContentStore, commit: CommitId, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const held = await heldCommit(folder);
  if (held === commit) return;
  await rm(join(folder, MARK), { force: true });
  const isKnown = held !== undefined && (await isStored(store, held));
  const { written, removed } = isKnown ? await difference(store, held, commit) : await whole(store, commit, folder);
  for (const path of removed) await rm(join(folder, path), { force: true });
  for (let start = 0; start < written.length; start += BATCH) {
    const files = await store.readMany(commit, written.slice(start, start + BATCH));
    for (const [path, { bytes }] of files) await replaceFile(join(folder, path), bytes);
  }
  await writeFile(join(folder, MARK), commit);
}

interface Difference {
  readonly written: readonly RepositoryPath[];
  readonly removed: readonly string[];
}

async function difference(store: ContentStore, from: CommitId, to: CommitId): Promise<Difference> {
  const changed = await store.changedPaths(from, to);
  return {
    written: changed.flatMap(({ path, after }) => (after === 'absent' ? [] : [path])),
    removed: changed.flatMap(({ path, after }) => (after === 'absent' ? [path] : [])),
  };
}

async function whole(store: ContentStore, commit: CommitId, folder: string): Promise<Difference> {
  const written = (await store.list(commit, '')).map(({ path }) => path);
  const wanted = new Set<string>(written);
  const present = await readdir(folder, { recursive: true, withFileTypes: true });
  const removed = present
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !wanted.has(path));
  return { written, removed };
}

async function heldCommit(folder: string): Promise<CommitId | undefined> {
  const mark = await readFile(join(folder, MARK), 'utf8').catch(() => undefined);
  const commit = commitIdSchema.safeParse(mark);
  return commit.success ? commit.data : undefined;
}

async function isStored(store: ContentStore, commit: CommitId): Promise<boolean> {
  return store.descends(commit, commit);
}

/** A reader finds the old file or the new one, never half of it. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}
