import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Short name of a content: the same bytes and recipe always give the same ten letters. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 10);
}

/**
 * Makes a file in a folder kept between builds, unless it is there already.
 *
 * @param name holds a digest of everything that the file depends on
 * @param make writes the file at the path that it is given
 * @returns path of the file
 */
export async function makeOnce(
  cache: string,
  name: string,
  make: (target: string) => Promise<unknown>,
): Promise<string> {
  const path = join(cache, name);
  if (await exists(path)) return path;
  await mkdir(dirname(path), { recursive: true });
  // Written beside then renamed: a stopped build never leaves half a file, and two builds may make it at once.
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await make(temporary);
  await rename(temporary, path);
  return path;
}

/** Puts a made file in the site: a hard link costs nothing; across file systems it is refused, and a copy does. */
export async function placeFile(source: string, target: string): Promise<void> {
  if (await exists(target)) return;
  await mkdir(dirname(target), { recursive: true });
  await link(source, target).catch(() => copyFile(source, target));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
