import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOverrides } from './source-digest.ts';

/**
 * Which communes will share a bundle of the template, told without reading their texts: those of one theme that change
 * it alike. A wrong guess only costs time.
 */
export async function guessLook(repository: string, slug: string): Promise<string> {
  const config = await readFile(join(repository, 'communes', slug, 'commune.yaml'), 'utf8').catch(() => '');
  const settings = config.match(/^(?:theme|fictional):.*$/gm) ?? [];
  return [...settings, await digestOverrides(repository, slug)].join('\n');
}
