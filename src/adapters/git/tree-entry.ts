import { LRUCache } from 'lru-cache';
import { type BlobId, blobIdSchema } from '../../core/records/git-ids.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';

/** One line of a tree object. */
export interface TreeEntry {
  /** `file` also when executable; `other` is a symbolic link or a submodule, never read nor replaced. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly mode: string;
  /** The name's bytes, one character each, so that a name that is not UTF-8 survives a rewrite. */
  readonly rawName: string;
  /** The name as people read it; `undefined` when no safe path can have it: it is then not shown. */
  readonly name: string | undefined;
  readonly id: string;
}

/** The entries of a folder by raw name. */
export type Tree = ReadonlyMap<string, TreeEntry>;

export const FILE_MODE = '100644';
export const FOLDER_MODE = '40000';

/** @param idBytes 20 for SHA-1, 32 for SHA-256 */
export function parseTree(bytes: Buffer, idBytes: number): Tree {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const mode = bytes.toString('latin1', at, space);
    const rawName = bytes.toString('latin1', space + 1, end);
    at = end + 1 + idBytes;
    entries.set(rawName, treeEntry(mode, rawName, bytes.toString('hex', end + 1, at)));
  }
  return entries;
}

export function treeEntry(mode: string, rawName: string, id: string): TreeEntry {
  return { kind: kindOf(mode), mode, rawName, name: safeName(rawName), id };
}

/** Each version of a folder has the same names again, and checking one costs more than all the rest of its line. */
const names = new LRUCache<string, { readonly name: string | undefined }>({ max: 50_000 });

function safeName(rawName: string): string | undefined {
  const known = names.get(rawName);
  if (known !== undefined) return known.name;
  const name = Buffer.from(rawName, 'latin1').toString('utf8');
  const isSafe = rawNameOf(name) === rawName && parseRepositoryPath(name).ok;
  names.set(rawName, { name: isSafe ? name : undefined });
  return isSafe ? name : undefined;
}

export function rawNameOf(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

export function blobOf(entry: TreeEntry): BlobId {
  return blobIdSchema.parse(entry.id);
}

/** The bytes of a tree object; git sorts a folder as if its name ended with a slash. */
export function formatTree(tree: Tree): Buffer {
  const sorted = [...tree.values()]
    .map((entry) => ({ entry, key: entry.kind === 'folder' ? `${entry.rawName}/` : entry.rawName }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const sizes = sorted.map(({ entry: { mode, rawName, id } }) => mode.length + rawName.length + 2 + id.length / 2);
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const { entry } of sorted) {
    at += bytes.write(`${entry.mode} ${entry.rawName}\0`, at, 'latin1');
    at += bytes.write(entry.id, at, 'hex');
  }
  return bytes;
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === FOLDER_MODE) return 'folder';
  return mode === FILE_MODE || mode === '100755' || mode === '100664' ? 'file' : 'other';
}
