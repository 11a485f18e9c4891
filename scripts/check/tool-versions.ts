import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names and versions of what judges the pages, for the report. */
export async function toolVersions(repository: string): Promise<string[]> {
  const version = async (name: string): Promise<string> => {
    // Every package declares its version.
    const { version: text } = JSON.parse(
      await readFile(join(repository, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { version: string };
    return `${name} ${text}`;
  };
  return Promise.all(['axe-core', 'html-validate'].map(version));
}
