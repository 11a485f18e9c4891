import { readRecordText } from '../../core/college/records/read-record.ts';
import type { AnyRecord, RecordName } from '../../core/college/records/record-kinds.ts';
import { recordPath } from '../../core/college/records/record-path.ts';
import type { BlobId, CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { CollegePorts } from './college-ports.ts';

/** A record with the file that holds it. */
export interface HeldRecord {
  readonly path: RepositoryPath;
  readonly blob: BlobId;
  readonly bytes: Uint8Array;
  readonly held: AnyRecord;
}

/** Reads records at a commit. Those that are not there, or can't be read (`onBadRecord` is told), are left out. */
export async function readRecords(
  { records, onBadRecord }: Pick<CollegePorts, 'records' | 'onBadRecord'>,
  commit: CommitId,
  names: readonly RecordName[],
): Promise<readonly HeldRecord[]> {
  const byPath = new Map(names.map((name) => [recordPath(name), name]));
  const files = await records.readMany(commit, [...byPath.keys()]);
  return [...byPath].flatMap(([path, name]) => {
    const file = files.get(path);
    if (file === undefined) return [];
    const read = readRecordText(name, new TextDecoder().decode(file.bytes));
    if (read.ok) return [{ path, ...file, held: read.value }];
    onBadRecord(read.refusal);
    return [];
  });
}
