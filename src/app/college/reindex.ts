import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { CollegePorts, HistoryRewritten } from './college-ports.ts';
import { followRecords, rebuildIndex } from './follow-records.ts';

/**
 * Makes the index anew. Who has looked at a rewritten history may take it as it is now: nobody is then told what it
 * holds that is new.
 *
 * @returns the commit that the index reflects; refusal `history-rewritten`, and nothing changes, unless it is taken
 */
export async function reindex(
  ports: CollegePorts,
  { takesHistory }: { readonly takesHistory: boolean },
): Promise<Result<CommitId | undefined, HistoryRewritten>> {
  const followed = await followRecords(ports);
  if (!followed.ok && !takesHistory) return followed;
  await rebuildIndex(ports);
  const head = await ports.records.resolve(PUBLISHED);
  const { collegeNotices } = ports.database.stores;
  if (!followed.ok && head !== undefined)
    await collegeNotices.moveTold('acts', await collegeNotices.toldUntil('acts'), head);
  return accept(head);
}
