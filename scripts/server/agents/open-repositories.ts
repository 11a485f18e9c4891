import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Imported, importedSchema, importFolder } from '../../../src/adapters/content-files/import-folder.ts';
import { createRepository, type NativeStore, openRepository } from '../../../src/adapters/git/native-store.ts';

const COMMITTER = { name: 'Perron', email: 'perron@localhost' };

export interface Texts {
  readonly store: NativeStore;
  /** Files that agents changed and that an update of the product changed too: the agents' stay. */
  readonly kept: readonly string[];
}

/**
 * The repository of every commune's public texts, with what the product delivers brought in.
 *
 * @param signingKey path of an SSH key that signs each commit
 */
export async function openTexts(product: string, data: string, signingKey?: string): Promise<Texts> {
  const folder = join(data, 'repositories');
  const store = await openOrCreate(join(folder, 'content.git'), signingKey);
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
export function openRecords(data: string, slug: string, signingKey?: string): Promise<NativeStore> {
  return openOrCreate(join(data, 'repositories/records', `${slug}.git`), signingKey);
}

async function openOrCreate(directory: string, signingKey: string | undefined): Promise<NativeStore> {
  const settings = { committer: COMMITTER, signingKey };
  const exists = await access(directory).then(
    () => true,
    () => false,
  );
  await mkdir(dirname(directory), { recursive: true });
  return exists ? openRepository(directory, settings) : createRepository(directory, settings);
}

async function readImported(file: string): Promise<Imported> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return importedSchema.parse(JSON.parse(text));
}
