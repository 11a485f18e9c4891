import type { BlobId } from './git-ids.ts';
import type { RepositoryPath } from './repository-path.ts';

/** What a path holds: the bytes of a file, or nothing. */
export type PathState = BlobId | 'absent';

/** A change of one path: what it held, and what it shall hold. */
export interface ChangedPath {
  readonly path: RepositoryPath;
  readonly before: PathState;
  readonly after: PathState;
}

/**
 * The changes that would undo someone else's work: the path holds neither what the author began with, nor already
 * what they want. No text is ever merged by machine: nobody would have read the result.
 */
export function findConflicts(
  changes: readonly ChangedPath[],
  now: (path: RepositoryPath) => PathState,
): readonly RepositoryPath[] {
  return changes
    .filter(({ path, before, after }) => now(path) !== before && now(path) !== after)
    .map(({ path }) => path);
}

/** The changes still to be made: those whose path does not yet hold what is wanted. */
export function pendingChanges(
  changes: readonly ChangedPath[],
  now: (path: RepositoryPath) => PathState,
): readonly ChangedPath[] {
  return changes.filter(({ path, after }) => now(path) !== after);
}

/** The paths given more than once; two drafts may not bring the same path, unless both bring the same bytes. */
export function findContradictions(changes: readonly ChangedPath[]): readonly RepositoryPath[] {
  const wanted = new Map<RepositoryPath, PathState>();
  const contradictory = new Set<RepositoryPath>();
  for (const { path, after } of changes) {
    if (wanted.has(path) && wanted.get(path) !== after) contradictory.add(path);
    wanted.set(path, after);
  }
  return [...contradictory];
}
