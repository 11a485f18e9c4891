import type { ChangedPath, PathState } from './changed-path.ts';
import type { BlobId } from './git-ids.ts';
import type { RepositoryPath } from './repository-path.ts';

/** All files of one state of a repository. */
export type Files = ReadonlyMap<RepositoryPath, BlobId>;

export function stateIn(files: Files): (path: RepositoryPath) => PathState {
  return (path) => files.get(path) ?? 'absent';
}

/** The paths whose bytes differ between two states, sorted. */
export function compareFiles(before: Files, after: Files): readonly ChangedPath[] {
  const [old, now] = [stateIn(before), stateIn(after)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: old(path), after: now(path) }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function applyChanges(files: Files, changes: readonly ChangedPath[]): Files {
  const result = new Map(files);
  for (const { path, after } of changes) {
    if (after === 'absent') result.delete(path);
    else result.set(path, after);
  }
  return result;
}

/**
 * The written paths that are a folder of another file, or lie under one, sorted.
 *
 * @param files with the changes applied
 */
export function findBlocked(files: Files, changes: readonly ChangedPath[]): readonly RepositoryPath[] {
  const folders = new Set([...files.keys()].flatMap(foldersOf));
  const names: ReadonlySet<string> = new Set(files.keys());
  return changes
    .filter(
      ({ path, after }) =>
        after !== 'absent' && (folders.has(path) || foldersOf(path).some((folder) => names.has(folder))),
    )
    .map(({ path }) => path)
    .sort();
}

/** `a` and `a/b` for `a/b/c.md`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, depth) => names.slice(0, depth + 1).join('/'));
}
