import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agentsInGit } from '../../src/adapters/agents/agents-in-git.ts';
import { createRepository } from '../../src/adapters/git/native-store.ts';
import { NO_DIRECTORY } from '../../src/app/agents/agents-file.ts';
import type { RecordStore } from '../../src/app/content-store.ts';
import { momentSchema } from '../../src/core/calendar/moment.ts';
import { itemSchema } from '../../src/core/college/items/item.ts';
import { recordPath } from '../../src/core/college/records/record-path.ts';
import { writeRecord } from '../../src/core/college/records/write-record.ts';
import { emailAddressSchema } from '../../src/core/identity/agents-schema.ts';
import { EXAMPLE_AGENTS } from '../../src/core/identity/example-agents.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { addFiles } from '../../tests/fixtures/add-files.ts';
import { runReindex } from './run-reindex.ts';
import { runSimulation } from './run-simulation.ts';

const at = momentSchema.parse('2026-03-02T08:00:00.000Z');
const author = { name: 'Alice Exemple', email: emailAddressSchema.parse('alice@exemple.example') };

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'perron-college-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const committer = { name: 'Perron', email: 'perron@localhost' };

/** Working data with the standard settings published, and one item of the commune « exemple ». */
async function begin(title = 'Réfection'): Promise<RecordStore> {
  const texts = await createRepository(join(data, 'repositories/content.git'), { committer });
  const folder = join(import.meta.dirname, '../../communes/_shared/college');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const files = names.map(
    async (name) => [`/communes/_shared/college/${name}`, await readFile(join(folder, name))] as const,
  );
  await addFiles(texts, Object.fromEntries(await Promise.all(files)));
  await texts.close();
  return beginRecords(title);
}

async function beginRecords(title: string): Promise<RecordStore> {
  await mkdir(join(data, 'repositories/records'), { recursive: true });
  const records = await createRepository(join(data, 'repositories/records/exemple.git'), { committer });
  await agentsInGit(records).write({ text: EXAMPLE_AGENTS, version: NO_DIRECTORY, author, message: 'Agents', at });
  await save(records, title);
  return records;
}

async function save(records: RecordStore, title: string): Promise<void> {
  const record = itemSchema.parse({
    id: '20260302-aaaa',
    assembly: 'college',
    title,
    proposingService: 'travaux',
    author: 'alice-exemple',
    createdAt: at,
    privacy: 'closed',
    category: 'travaux',
    stage: 'draft',
  });
  const change = {
    path: recordPath({ kind: 'item', id: record.id }),
    expected: 'absent' as const,
    bytes: new TextEncoder().encode(writeRecord({ kind: 'item', record })),
  };
  const saved = await records.commit({ ref: PUBLISHED, changes: [change], author, message: 'Point', at });
  if (!saved.ok) throw new Error(saved.refusal.code);
}

const reindex = (takesHistory = false) => runReindex({ data, slug: 'exemple', environment: {}, takesHistory });

describe('college:reindex', () => {
  it('makes the index anew, and tells until where', async () => {
    const records = await begin();
    const head = await records.resolve(PUBLISHED);
    await records.close();
    const told = await reindex();
    expect(told).toEqual({
      isDone: true,
      lines: [`L’index de «\u202Fexemple\u202F» est refait\u00A0: jusqu’à ${head?.slice(0, 12)}.`],
    });
  });

  it('after a rewritten history says what to look at, and takes it when told to', async () => {
    const first = await begin();
    const indexed = await first.resolve(PUBLISHED);
    await first.close();
    await reindex();
    await rm(join(data, 'repositories/records/exemple.git'), { recursive: true });
    const second = await beginRecords('Une autre histoire');
    await second.close();
    const told = await reindex();
    expect(told.isDone).toBe(false);
    expect(told.lines.join('\n')).toContain(`ne contient plus ${indexed}`);
    expect(told.lines.join('\n')).toContain('--accepter');
    expect((await reindex()).isDone).toBe(false);
    expect((await reindex(true)).isDone).toBe(true);
    expect((await reindex()).isDone).toBe(true);
  });

  it('names a commune that has no records', async () => {
    expect((await reindex()).lines.join()).toContain('«\u202Fexemple\u202F»');
    const told = await runReindex({ data, slug: '../exemple', environment: {}, takesHistory: false });
    expect(told.isDone).toBe(false);
  });
});

describe('college:simulate', () => {
  async function simulate(files: Readonly<Record<string, string>>) {
    const folder = join(data, 'nouveau/college');
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return runSimulation({ data, slug: 'exemple', folder });
  }

  it('says that nothing would change', async () => {
    await (await begin()).close();
    expect(await simulate({})).toEqual({ code: 0, text: 'Le seul point ne changerait pas.' });
  });

  it('lists the items that would change, with what holds today and what would hold', async () => {
    await (await begin()).close();
    const told = await simulate({ 'college.yaml': 'categories:\n  travaux: { label: Voirie }\n' });
    expect(told.code).toBe(1);
    expect(told.text).toContain('20260302-aaaa (college) «\u202FRéfection\u202F»');
    expect(told.text).toContain('    - Catégorie\u00A0: Travaux\n    + Catégorie\u00A0: Voirie');
    expect(told.text).toContain('Un point changerait sur 1');
  });

  it('tells what the checks say of new settings under live records', async () => {
    await (await begin()).close();
    const told = await simulate({ 'college.yaml': 'categories:\n  travaux: null\n' });
    expect(told.code).toBe(1);
    expect(told.text).toContain('college.yaml');
  });

  it('refuses what is no settings', async () => {
    await (await begin()).close();
    expect(await simulate({ 'college.yaml': 'levels: [\n' })).toMatchObject({ code: 2 });
    expect(await runSimulation({ data, slug: 'exemple', folder: join(data, 'absent') })).toMatchObject({ code: 2 });
  });
});
