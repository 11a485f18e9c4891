import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of a commune's folder; links are listed, never followed. */
export interface ListedFile {
  /** From the commune's folder, with `/`. */
  readonly path: string;
  readonly symlink: boolean;
}

/** Every file under a folder, at any depth; what systems leave behind is left out. */
export async function listFiles(base: string, folder: string): Promise<ListedFile[]> {
  const status = await lstat(join(base, folder)).catch(() => undefined);
  if (status === undefined) return [];
  if (!status.isDirectory()) return [{ path: folder, symlink: status.isSymbolicLink() }];
  const entries = await readdir(join(base, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !LEFT_BEHIND.test(entry.name))
    .map((entry) => ({
      path: relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'),
      symlink: entry.isSymbolicLink(),
    }));
}

/** The files and the folders directly in a folder; a folder's path ends with `/`. */
export async function listTop(base: string): Promise<ListedFile[]> {
  const entries = await readdir(base, { withFileTypes: true });
  return entries
    .filter((entry) => !LEFT_BEHIND.test(entry.name))
    .map((entry) => ({ path: entry.isDirectory() ? `${entry.name}/` : entry.name, symlink: entry.isSymbolicLink() }));
}

const LEFT_BEHIND = /^\.|^(?:Thumbs\.db|desktop\.ini)$/i;
