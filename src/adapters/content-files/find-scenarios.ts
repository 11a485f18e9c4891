import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseYaml } from '../../core/content/parse-yaml.ts';
import { listFiles } from './list-files.ts';

/**
 * The scenarios among files and folders, in order of name. Files of people stand beside scenarios and are left out;
 * what can't be read stays in, to be told when it is loaded.
 */
export async function findScenarios(paths: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(paths.map(yamlFilesIn))).flat();
  const checked = await Promise.all(files.map(async (file) => ({ file, isCast: await isCast(file) })));
  return [...new Set(checked.flatMap(({ file, isCast }) => (isCast ? [] : file)))];
}

async function yamlFilesIn(path: string): Promise<readonly string[]> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory() !== true) return [path];
  const files = await listFiles(path, '.');
  return files
    .map(({ path: name }) => join(path, name))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
}

/** Whether a file holds people rather than a story. */
async function isCast(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const value: unknown = parseYaml(text, basename(file)).parsed?.value;
  if (typeof value !== 'object' || value === null) return false;
  return 'personnes' in value && !('titre' in value) && !('etapes' in value);
}
