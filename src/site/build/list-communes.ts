import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The communes of a repository, in order: each folder of `communes/` but those that begin with `_` or a dot. */
export async function listCommunes(repository: string): Promise<string[]> {
  const entries = await readdir(join(repository, 'communes'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}
