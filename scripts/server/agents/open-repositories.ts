import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Imported, importedSchema, importFolder } from '../../../src/adapters/content-files/import-folder.ts';
import { createRepository, type NativeStore, openRepository } from '../../../src/adapters/git/native-store.ts';
import { PUBLISHED } from '../../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../../src/core/records/repository-path.ts';

const COMMITTER = { name: 'Perron', email: 'perron@localhost' };
const AGENTS = repositoryPathSchema.parse('agents.yaml');

export interface Texts {
  readonly store: NativeStore;
  /** Files that agents changed and that an update of the product changed too: the agents' stay. */
  readonly kept: readonly string[];
}

/** The repository of every commune's public texts, with what the product delivers brought in. */
export async function openTexts(product: string, data: string): Promise<Texts> {
  const folder = join(data, 'repositories');
  const store = await openOrCreate(join(folder, 'content.git'));
  const memory = join(folder, 'imported.json');
  const { imported, kept } = await importFolder({
    store,
    folder: product,
    root: 'communes',
    imported: await readImported(memory),
    at: new Date().toISOString(),
  });
  await writeFile(memory, JSON.stringify(imported));
  return { store, kept };
}

/** The private records of one commune. */
export function openRecords(data: string, slug: string): Promise<NativeStore> {
  return openOrCreate(join(data, 'repositories/records', `${slug}.git`));
}

/** Writes the directory of agents of a commune that has none yet. @returns whether it was written */
export async function beginAgents(records: NativeStore, text: string): Promise<boolean> {
  const head = await records.resolve(PUBLISHED);
  if (head !== undefined && (await records.read(head, AGENTS)) !== undefined) return false;
  const saved = await records.commit({
    ref: PUBLISHED,
    changes: [{ path: AGENTS, expected: 'absent', bytes: new TextEncoder().encode(text) }],
    author: COMMITTER,
    message: 'Premiers agents',
    at: new Date().toISOString(),
  });
  return saved.ok;
}

async function openOrCreate(directory: string): Promise<NativeStore> {
  const exists = await access(directory).then(
    () => true,
    () => false,
  );
  await mkdir(dirname(directory), { recursive: true });
  return exists
    ? openRepository(directory, { committer: COMMITTER })
    : createRepository(directory, { committer: COMMITTER });
}

async function readImported(file: string): Promise<Imported> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return importedSchema.parse(JSON.parse(text));
}
