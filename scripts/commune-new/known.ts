import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KnownCommune, knownCommunesSchema } from '../../src/core/commune/known-communes.ts';

/** The 261 Walloon communes that ship with the product. */
export async function readKnownCommunes(repository: string): Promise<readonly KnownCommune[]> {
  const file = join(repository, 'communes/_shared/data/communes-wallonnes.json');
  return knownCommunesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
