import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorBundle } from '../../app/editing/editor-bundle.ts';
import { type BundleFacts, FACTS } from './bundle-admin.ts';

/** The files of a bundle, kept in memory: half a megabyte as they are sent. @param folder from `bundleAdmin` */
export async function openBundle(folder: string): Promise<EditorBundle> {
  // `bundleAdmin` wrote it.
  const entry = JSON.parse(await readFile(join(folder, FACTS), 'utf8')) as BundleFacts;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of await readdir(folder)) {
    if (name.endsWith('.br')) files.set(name, new Uint8Array(await readFile(join(folder, name))));
  }
  return {
    entry,
    async read(name, acceptsBrotli) {
      const small = files.get(`${name}.br`);
      if (small === undefined) return undefined;
      if (acceptsBrotli) return { bytes: small, encoding: 'br' };
      return { bytes: new Uint8Array(await readFile(join(folder, name))) };
    },
  };
}
