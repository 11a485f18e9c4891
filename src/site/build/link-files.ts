import { link, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes a second folder of the same files without copying them: both names lead to the same bytes, which
 * nobody rewrites in place.
 *
 * @param leaveOut name of a folder at the root that the second goes without
 */
export async function linkFiles(from: string, to: string, leaveOut?: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((file) => leaveOut === undefined || !file.startsWith(join(leaveOut, '/')));
  for (const folder of new Set(files.map(dirname))) await mkdir(join(to, folder), { recursive: true });
  await Promise.all(files.map((file) => link(join(from, file), join(to, file))));
}
