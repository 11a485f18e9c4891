import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgentsFile, NO_DIRECTORY } from '../../app/agents/agents-file.ts';
import type { ContentStore } from '../../app/content-store.ts';
import { momentSchema } from '../../core/calendar/moment.ts';
import { emailAddressSchema } from '../../core/identity/agents-schema.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import { memoryStore } from '../git/memory-store.ts';
import { createRepository } from '../git/native-store.ts';
import { agentsInGit } from './agents-in-git.ts';
import { agentsInMemory } from './agents-in-memory.ts';

const FIRST = 'agents: [] # premier\n';
const at = momentSchema.parse('2026-03-02T08:00:00.000Z');
const author = { name: 'Alice Exemple', email: emailAddressSchema.parse('alice@exemple.example') };

let root: string;
let opened = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-agents-'));
});
afterAll(() => rm(root, { recursive: true }));

describe.each([
  ['in memory', async () => agentsInMemory(FIRST)],
  ['in a git store in memory', async () => agentsInGit(await begun(memoryStore()))],
  ['in a native git repository', async () => agentsInGit(await begun(await nativeStore()))],
])('the directory of agents %s', (_name, open: () => Promise<AgentsFile>) => {
  it('reads what was written, accents and comments included', async () => {
    const file = await open();
    const { text, version } = await readFrom(file);
    expect(text).toBe(FIRST);
    expect(await file.write({ text: `${FIRST}# été\n`, version, author, message: 'Agents', at })).toMatchObject({
      ok: true,
    });
    expect((await readFrom(file)).text).toBe(`${FIRST}# été\n`);
  });

  it('gives the same version as long as nobody changes it, another one after', async () => {
    const file = await open();
    const { version } = await readFrom(file);
    expect((await readFrom(file)).version).toBe(version);
    await file.write({ text: 'agents: []\n', version, author, message: 'Agents', at });
    expect((await readFrom(file)).version).not.toBe(version);
  });

  it('writes nothing over a change that the administrator has not seen', async () => {
    const file = await open();
    const { version } = await readFrom(file);
    await file.write({ text: 'premier arrivé\n', version, author, message: 'Agents', at });
    const late = await file.write({ text: 'second\n', version, author, message: 'Agents', at });
    expect(late).toEqual({ ok: false, refusal: { code: 'stale' } });
    expect((await readFrom(file)).text).toBe('premier arrivé\n');
  });

  it('refuses a version that was never one', async () => {
    const file = await open();
    expect(await file.write({ text: 'x', version: 'inconnue', author, message: 'Agents', at })).toMatchObject({
      ok: false,
    });
  });
});

describe('the directory of agents in git', () => {
  it('keeps who changed the rights, when, and in which words', async () => {
    const store = await begun(memoryStore());
    const file = agentsInGit(store);
    await file.write({
      text: 'agents: []\n',
      version: (await readFrom(file)).version,
      author,
      message: 'Agents : droits',
      at,
    });
    const head = await store.resolve(PUBLISHED);
    if (head === undefined) throw new Error('nothing saved');
    const { entries } = await store.history({ from: head, path: '', of: 'saves', limit: 1 });
    expect(entries[0]).toMatchObject({ author, message: 'Agents : droits' });
  });

  it('does not mind what is saved beside it', async () => {
    const store = await begun(memoryStore());
    const file = agentsInGit(store);
    const { version } = await readFrom(file);
    await save(store, 'college/seance.yaml', 'x');
    expect(await file.write({ text: 'agents: []\n', version, author, message: 'Agents', at })).toMatchObject({
      ok: true,
    });
  });
});

describe.each([
  ['in memory', async () => agentsInMemory(undefined)],
  ['in a git store in memory', async () => agentsInGit(memoryStore())],
  ['in a native git repository', async () => agentsInGit(await nativeStore())],
])('a commune without directory %s', (_name, open: () => Promise<AgentsFile>) => {
  it('has nothing to read, and begins one only once', async () => {
    const file = await open();
    expect(await file.read()).toBeUndefined();
    const first = { text: FIRST, version: NO_DIRECTORY, author, message: 'Premiers agents', at };
    expect(await file.write(first)).toMatchObject({ ok: true });
    expect((await readFrom(file)).text).toBe(FIRST);
    expect(await file.write({ ...first, text: 'autre\n' })).toEqual({ ok: false, refusal: { code: 'stale' } });
  });
});

async function readFrom(file: AgentsFile) {
  const read = await file.read();
  if (read === undefined) throw new Error('no directory');
  return read;
}

async function begun(store: ContentStore): Promise<ContentStore> {
  await save(store, 'agents.yaml', FIRST);
  return store;
}

async function save(store: ContentStore, path: string, text: string): Promise<void> {
  await store.commit({
    ref: PUBLISHED,
    changes: [{ path: repositoryPathSchema.parse(path), expected: 'absent', bytes: new TextEncoder().encode(text) }],
    author,
    message: 'Début',
    at,
  });
}

function nativeStore(): Promise<ContentStore> {
  opened += 1;
  return createRepository(join(root, `${opened}.git`), { committer: { name: 'Perron', email: 'perron@localhost' } });
}
