import type { ItemId } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { explainRight, type RightExplanation } from '../../core/college/rights/explain-right.ts';
import { type VisibleItem, visibleItem } from '../../core/college/rights/visible-item.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { logConfidential } from './log-access.ts';
import { readRecords } from './read-records.ts';
import { contextOf } from './run-command.ts';

/** An item as its file holds it, with its sitting. */
export interface WholeItem {
  readonly item: Item;
  readonly sitting: Sitting | undefined;
  /** Where it was read: the base of an edit. */
  readonly commit: CommitId;
}

export type ReadRefusal =
  | HistoryRewritten
  | { readonly code: 'no-such-item' }
  | { readonly code: 'may-not-read'; readonly explanation: RightExplanation };

/**
 * An item as a person may read it, whole. Reading what is confidential leaves a line in the log of accesses, before
 * anything is shown.
 */
export async function readItem(
  work: CollegeWork,
  person: CollegePerson,
  id: ItemId,
): Promise<Result<{ readonly item: VisibleItem; readonly commit: CommitId }, ReadRefusal>> {
  const found = await findWholeItem(work, id);
  if (!found.ok) return found;
  const { item, sitting, commit } = found.value;
  const context = await contextOf(work.ports, person);
  const visible = visibleItem(item, sitting, context);
  if (!visible.ok) {
    const explanation = explainRight('item.view', { item, sitting }, context);
    // The same question was just refused.
    return explanation === undefined ? refuse({ code: 'no-such-item' }) : refuse({ code: 'may-not-read', explanation });
  }
  await logConfidential(work.ports, context, { kind: 'item', id }, [
    { action: 'item.view', subject: { item, sitting } },
  ]);
  return accept({ item: visible.value, commit });
}

export async function findWholeItem(work: CollegeWork, id: ItemId): Promise<Result<WholeItem, ReadRefusal>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const commit = followed.value;
  if (commit === undefined) return refuse({ code: 'no-such-item' });
  const [found] = await readRecords(work.ports, commit, [{ kind: 'item', id }]);
  if (found?.held.kind !== 'item') return refuse({ code: 'no-such-item' });
  const item = found.held.record;
  const sitting = 'sitting' in item ? await work.ports.database.stores.college.sitting(item.sitting) : undefined;
  return accept({ item, sitting, commit });
}
