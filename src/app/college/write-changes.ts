import type { CollegeEvent } from '../../core/college/event.ts';
import type { AnyRecord, RecordName } from '../../core/college/records/record-kinds.ts';
import { recordPath } from '../../core/college/records/record-path.ts';
import { writeRecord } from '../../core/college/records/write-record.ts';
import type { CollegeChange } from '../../core/college/state.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { PathChange, RecordStore } from '../content-store.ts';
import type { LoadedState } from './load-state.ts';

/** The files that events leave: new bytes, or none for a record that is gone. */
export function filesOf(events: readonly CollegeEvent[]): ReadonlyMap<RepositoryPath, Uint8Array | undefined> {
  const files = new Map<RepositoryPath, Uint8Array | undefined>();
  for (const { change } of events) {
    for (const one of recordsIn(change)) {
      // A record's kind and id come from one schema.
      const path = recordPath({ kind: one.kind, id: one.record.id } as RecordName);
      files.set(path, new TextEncoder().encode(writeRecord(one)));
    }
    for (const name of change.removed ?? []) files.set(recordPath(name as RecordName), undefined);
  }
  return files;
}

/**
 * What to commit. Guarded records that stay as they are go along unchanged, so that a decision taken on them falls when
 * somebody changes them before it is written.
 *
 * @param commit where the decision's records were read; undefined in an empty repository
 */
export async function pathChanges(
  store: RecordStore,
  commit: CommitId | undefined,
  { files: read }: LoadedState,
  events: readonly CollegeEvent[],
  isGuarded: (record: AnyRecord) => boolean,
): Promise<PathChange[]> {
  const written = filesOf(events);
  const unread = [...written.keys()].filter((path) => !read.has(path));
  const others = commit === undefined ? new Map<RepositoryPath, never>() : await store.readMany(commit, unread);
  const blobOf = (path: RepositoryPath) => read.get(path)?.blob ?? others.get(path)?.blob;

  const guards = [...read].filter(([path, { held }]) => !written.has(path) && isGuarded(held));
  return [
    ...guards.map(([path, { blob, bytes }]): PathChange => ({ path, expected: blob, bytes })),
    ...[...written].flatMap(([path, bytes]): PathChange[] => {
      const blob = blobOf(path);
      if (bytes !== undefined) return [{ path, expected: blob ?? 'absent', bytes }];
      return blob === undefined ? [] : [{ path, expected: blob, deleted: true }];
    }),
  ];
}

function recordsIn({ items = [], sittings = [], mandates = [], standIns = [] }: CollegeChange): readonly AnyRecord[] {
  return [
    ...items.map((record) => ({ kind: 'item' as const, record })),
    ...sittings.map((record) => ({ kind: 'sitting' as const, record })),
    ...mandates.map((record) => ({ kind: 'mandate' as const, record })),
    ...standIns.map((record) => ({ kind: 'standIn' as const, record })),
  ];
}
