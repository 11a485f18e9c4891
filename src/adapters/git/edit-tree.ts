import type { ChangedPath } from '../../core/records/changed-path.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { ObjectBatch } from './object-batch.ts';
import { FILE_MODE, FOLDER_MODE, rawNameOf, type Tree, type TreeEntry, treeEntry } from './tree-entry.ts';

/** The new whole, or the paths where something is in the way. */
export type EditedTree = { readonly tree: string } | { readonly blocked: readonly RepositoryPath[] };

interface Edit {
  readonly change: ChangedPath;
  /** Raw names still to go down from here. */
  readonly names: readonly string[];
}

/**
 * Applies changes to a tree and makes the folders on their way anew, none other. A folder left empty vanishes.
 *
 * @param root `undefined` for an empty repository
 */
export async function editTree(
  { reader, tree: addTree }: ObjectBatch,
  root: string | undefined,
  changes: readonly ChangedPath[],
): Promise<EditedTree> {
  const blocked: RepositoryPath[] = [];

  /** @returns the folder's new id; `undefined` when nothing is left in it */
  async function editFolder(id: string | undefined, edits: readonly Edit[]): Promise<string | undefined> {
    const before: Tree = id === undefined ? new Map() : await reader.tree(id);
    const entries = new Map(before);
    const byName = Map.groupBy(edits, ({ names }) => names[0] ?? '');
    await Promise.all(
      [...byName].map(async ([rawName, group]) => {
        const own = group.find(({ names }) => names.length === 1)?.change;
        if (own?.after === 'absent' && entries.get(rawName)?.kind === 'file') entries.delete(rawName);
        const inner = group.filter(({ names }) => names.length > 1);
        if (inner.length > 0) await editInner(entries, rawName, inner);
        if (own !== undefined && own.after !== 'absent') {
          const there = entries.get(rawName);
          if (there !== undefined && there.kind !== 'file') blocked.push(own.path);
          else entries.set(rawName, treeEntry(there?.mode ?? FILE_MODE, rawName, own.after));
        }
      }),
    );
    return entries.size === 0 ? undefined : addTree(entries);
  }

  async function editInner(entries: Map<string, TreeEntry>, rawName: string, inner: readonly Edit[]): Promise<void> {
    const there = entries.get(rawName);
    if (there !== undefined && there.kind !== 'folder') {
      blocked.push(...inner.map(({ change }) => change.path));
      return;
    }
    const edits = inner.map(({ change, names }) => ({ change, names: names.slice(1) }));
    const id = await editFolder(there?.id, edits);
    if (id === undefined) entries.delete(rawName);
    else entries.set(rawName, treeEntry(FOLDER_MODE, rawName, id));
  }

  const edits = changes.map((change) => ({ change, names: change.path.split('/').map(rawNameOf) }));
  const tree = await editFolder(root, edits);
  if (blocked.length > 0) return { blocked: blocked.sort() };
  return { tree: tree ?? addTree(new Map()) };
}
