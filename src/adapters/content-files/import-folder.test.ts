import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContentStore } from '../../app/content-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import { memoryStore } from '../git/memory-store.ts';
import { type Imported, importFolder } from './import-folder.ts';

let folder: string;
let store: ContentStore;
let imported: Imported;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  store = memoryStore();
  imported = {};
});
afterEach(() => rm(folder, { recursive: true }));

/** The product's own texts: `undefined` removes a file. */
async function ship(files: Record<string, string | undefined>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, 'communes', name);
    await mkdir(dirname(file), { recursive: true });
    if (text === undefined) await rm(file);
    else await writeFile(file, text);
  }
}

async function bringIn() {
  const brought = await importFolder({ store, folder, root: 'communes', imported, at: '2026-11-24T08:00:00.000Z' });
  imported = brought.imported;
  return brought;
}

async function read(name: string): Promise<string | undefined> {
  const head = await store.resolve(PUBLISHED);
  const file = head && (await store.read(head, repositoryPathSchema.parse(`communes/${name}`)));
  return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
}

/** An agent's edit in the store. */
async function edit(name: string, text: string): Promise<void> {
  const path = repositoryPathSchema.parse(`communes/${name}`);
  const head = await store.resolve(PUBLISHED);
  const held = head && (await store.read(head, path));
  await store.commit({
    ref: PUBLISHED,
    changes: [{ path, expected: held?.blob ?? 'absent', bytes: new TextEncoder().encode(text) }],
    author: { name: 'Agent d’exemple', email: 'agent@exemple.example' },
    message: 'Modification',
    at: '2026-11-24T09:00:00.000Z',
  });
}

describe('bringing the product’s texts into a store', () => {
  it('begins with all of them, as one commit', async () => {
    await ship({ 'a/commune.yaml': 'name: A', 'a/content/news/x.md': 'un' });
    const { commit } = await bringIn();
    expect(await read('a/content/news/x.md')).toBe('un');
    const history = await store.history({ from: commit ?? ('' as never), path: '', of: 'saves', limit: 10 });
    expect(history.entries.map(({ message }) => message.split('\n')[0])).toEqual(['Premiers textes']);
  });

  it('does nothing when nothing was delivered since', async () => {
    await ship({ 'a/commune.yaml': 'name: A' });
    const { commit } = await bringIn();
    await edit('a/commune.yaml', 'name: Autre');
    const after = await store.resolve(PUBLISHED);
    expect(after).not.toBe(commit);
    expect(await bringIn()).toMatchObject({ commit: after, kept: [] });
    expect(await read('a/commune.yaml')).toBe('name: Autre');
  });

  it('brings what was corrected, added and withdrawn', async () => {
    await ship({ 'a/x.md': 'un', 'a/y.md': 'deux', 'a/z.md': 'trois' });
    await bringIn();
    await ship({ 'a/x.md': 'un, corrigé', 'a/y.md': undefined, 'a/w.md': 'quatre' });
    expect((await bringIn()).kept).toEqual([]);
    expect([await read('a/x.md'), await read('a/y.md'), await read('a/w.md')]).toEqual([
      'un, corrigé',
      undefined,
      'quatre',
    ]);
  });

  it('keeps what agents wrote over a text that was corrected too, and says so once', async () => {
    await ship({ 'a/x.md': 'un', 'a/y.md': 'deux' });
    await bringIn();
    await edit('a/x.md', 'un, des agents');
    await ship({ 'a/x.md': 'un, corrigé', 'a/y.md': 'deux, corrigé' });
    expect((await bringIn()).kept).toEqual(['communes/a/x.md']);
    expect([await read('a/x.md'), await read('a/y.md')]).toEqual(['un, des agents', 'deux, corrigé']);
    expect((await bringIn()).kept).toEqual([]);
  });
});
