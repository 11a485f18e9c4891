import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContentStore, PathChange } from '../../app/content-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../core/records/repository-path.ts';
import { memoryStore } from '../git/memory-store.ts';
import { followCommit } from './follow-commit.ts';

let folder: string;
let store: ContentStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  store = memoryStore();
});
afterEach(() => rm(folder, { recursive: true }));

const path = (text: string): RepositoryPath => {
  const parsed = parseRepositoryPath(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

/** Saves files (`undefined` removes one), whatever they held. */
async function save(files: Record<string, string | undefined>): Promise<CommitId> {
  const head = await store.resolve(PUBLISHED);
  const changes: PathChange[] = [];
  for (const [name, text] of Object.entries(files)) {
    const held = head === undefined ? undefined : await store.read(head, path(name));
    if (text !== undefined)
      changes.push({ path: path(name), expected: held?.blob ?? 'absent', bytes: new TextEncoder().encode(text) });
    else if (held !== undefined) changes.push({ path: path(name), expected: held.blob, deleted: true });
  }
  const saved = await store.commit({
    ref: PUBLISHED,
    changes,
    author: { name: 'Exemple', email: 'exemple@exemple.example' },
    message: 'Essai',
    at: '2026-11-24T08:00:00.000Z',
  });
  if (!saved.ok) throw new Error(saved.refusal.code);
  return saved.value.commit;
}

async function held(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = files.map((file) => file.slice(folder.length + 1)).filter((name) => name !== '.commit');
  return Object.fromEntries(
    await Promise.all(named.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

describe('a folder that follows the commits of a store', () => {
  it('holds what each commit holds, whichever comes next', async () => {
    const first = await save({ 'communes/a/x.md': 'un', 'communes/a/y.md': 'deux' });
    const second = await save({ 'communes/a/x.md': 'trois', 'communes/a/y.md': undefined, 'communes/b/z.md': 'neuf' });
    await followCommit(store, first, folder);
    expect(await held()).toEqual({ 'communes/a/x.md': 'un', 'communes/a/y.md': 'deux' });
    await followCommit(store, second, folder);
    expect(await held()).toEqual({ 'communes/a/x.md': 'trois', 'communes/b/z.md': 'neuf' });
    await followCommit(store, first, folder);
    expect(await held()).toEqual({ 'communes/a/x.md': 'un', 'communes/a/y.md': 'deux' });
  });

  it('is made again whole when it was left half-way, strange files included', async () => {
    const commit = await save({ 'communes/a/x.md': 'un', 'communes/a/y.md': 'deux' });
    await followCommit(store, commit, folder);
    await rm(join(folder, '.commit'));
    await writeFile(join(folder, 'communes/a/x.md'), 'abîmé');
    await writeFile(join(folder, 'communes/a/x.md.new'), 'à moitié');
    await followCommit(store, commit, folder);
    expect(await held()).toEqual({ 'communes/a/x.md': 'un', 'communes/a/y.md': 'deux' });
  });

  it('writes only what changed', async () => {
    const first = await save({ 'communes/a/x.md': 'un', 'communes/a/y.md': 'deux' });
    await followCommit(store, first, folder);
    await writeFile(join(folder, 'communes/a/y.md'), 'ne pas toucher');
    await followCommit(store, await save({ 'communes/a/x.md': 'trois' }), folder);
    expect(await held()).toEqual({ 'communes/a/x.md': 'trois', 'communes/a/y.md': 'ne pas toucher' });
  });
});
