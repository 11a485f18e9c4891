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
  const name = Buffer.from(rawName, 'latin1').toString('utf8');
  const isSafe = rawNameOf(name) === rawName && parseRepositoryPath(name).ok;
  return { kind: kindOf(mode), mode, rawName, name: isSafe ? name : undefined, id };
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
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [
      Buffer.from(`${entry.mode} ${entry.rawName}\0`, 'latin1'),
      Buffer.from(entry.id, 'hex'),
    ]),
  );
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === FOLDER_MODE) return 'folder';
  return mode === FILE_MODE || mode === '100755' || mode === '100664' ? 'file' : 'other';
}
