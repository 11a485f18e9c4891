import { readFile, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { parseYaml } from '../../core/content/parse-yaml.ts';
import { listFiles } from './list-files.ts';

/**
 * The scenarios among files and folders, in order of name. A wide folder, such as a commune's, gives those of its
 * `scenarios` folders. Files of people stand beside scenarios and are left out; what can't be read stays in, to be told
 * when it is loaded.
 */
export async function findScenarios(paths: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(paths.map(yamlFilesIn))).flat();
  const checked = await Promise.all(files.map(async (file) => ({ file, isCast: await isCast(file) })));
  return [...new Set(checked.flatMap(({ file, isCast }) => (isCast ? [] : file)))];
}

async function yamlFilesIn(path: string): Promise<readonly string[]> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory() !== true) return [path];
  const listed = await listFiles(path, '.');
  const files = listed
    .map(({ path: name }) => join(path, name))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  const inScenarios = files.filter((file) => file.split(sep).includes('scenarios'));
  return inScenarios.length > 0 ? inScenarios : files;
}

/** Whether a file holds people rather than a story. */
async function isCast(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const value: unknown = parseYaml(text, basename(file)).parsed?.value;
  if (typeof value !== 'object' || value === null) return false;
  return 'personnes' in value && !('titre' in value) && !('etapes' in value);
}
