import type { RecordName } from '../../core/college/records/record-kinds.ts';
import { RECORDS_FOLDER, recordAt } from '../../core/college/records/record-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { CollegePorts, HistoryRewritten } from './college-ports.ts';
import { INDEX_VERSION } from './index-rows.ts';
import { readRecords } from './read-records.ts';

type FollowPorts = Pick<CollegePorts, 'records' | 'database' | 'randomBytes' | 'onBadRecord'>;

/**
 * Brings the index up to what is published: by the files that changed since, or from nothing when it is empty or of
 * another version of the product.
 *
 * @returns the commit that the index now reflects, undefined for a repository without commits; refusal
 *   `history-rewritten` when what the index was made from is no longer part of the published history: nothing is then
 *   indexed until somebody who answers for the records has looked, and calls `rebuildIndex`
 */
export async function followRecords(ports: FollowPorts): Promise<Result<CommitId | undefined, HistoryRewritten>> {
  const { records } = ports;
  const index = ports.database.stores.college;
  for (;;) {
    // In this order: another process may move the index meanwhile, but never beyond what is published by then.
    const position = await index.position();
    const head = await records.resolve(PUBLISHED);
    if (position === undefined || position.version !== INDEX_VERSION) {
      if (head === undefined) return accept(undefined);
      // Another process that fills it is waited for: two that began again and again would never end.
      if (!(await rebuildIndex(ports))) await waitForFilling(ports);
      continue;
    }
    if (head === position.commit) return accept(head);
    if (head === undefined || !(await records.descends(head, position.commit)))
      return refuse({ code: 'history-rewritten', indexed: position.commit, head });
    const changed = await records.changedPaths(position.commit, head);
    const names = changed.flatMap(({ path, after }) => {
      const name = recordAt(path);
      return name === undefined ? [] : [{ name, isGone: after === 'absent' }];
    });
    const read = await readRecords(
      ports,
      head,
      names.filter(({ isGone }) => !isGone).map(({ name }) => name),
    );
    const readNames = new Set(read.map(({ held }) => `${held.kind} ${held.record.id}`));
    const advanced = await index.advance({
      from: position.commit,
      to: head,
      put: read.map(({ held }) => held),
      // What can't be read any more is not shown as it was.
      remove: names.filter(({ name }) => !readNames.has(`${name.kind} ${name.id}`)).map(({ name }) => name),
    });
    if (advanced) return accept(head);
  }
}

/** Records read at a time. */
const PORTION = 2000;

/** Makes the index anew from the published records. @returns false when another began to do so meanwhile */
export async function rebuildIndex(ports: FollowPorts): Promise<boolean> {
  const { records, database, randomBytes } = ports;
  const index = database.stores.college;
  const token = Buffer.from(randomBytes(16)).toString('hex');
  await index.restart(token);
  const head = await records.resolve(PUBLISHED);
  if (head === undefined) return true;
  const files = await records.list(head, RECORDS_FOLDER);
  const names: RecordName[] = files.map(({ path }) => recordAt(path)).filter((name) => name !== undefined);
  for (let start = 0; start < names.length; start += PORTION) {
    const read = await readRecords(ports, head, names.slice(start, start + PORTION));
    const held = read.map((one) => one.held);
    if (!(await index.fill(token, held))) return false;
  }
  return index.finish(token, { commit: head, version: INDEX_VERSION });
}

/** Milliseconds. */
const LONGEST_FILLING = 120_000;

/** Until the index stands somewhere, or so long that whoever was filling it must be gone. */
async function waitForFilling({ database }: FollowPorts): Promise<void> {
  const deadline = performance.now() + LONGEST_FILLING;
  while ((await database.stores.college.position()) === undefined && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100));
}
