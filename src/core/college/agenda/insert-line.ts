import type { ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { AgendaLine } from '../sittings/sitting.ts';
import { toLines, toRuns } from './agenda-runs.ts';
import type { RankContext, RankedItem } from './insertion-rules/rank-rule.ts';
import { compareRanks } from './rank-item.ts';

/**
 * The agenda with one more item: after the last one of equal rank and its sub-numbers; where none is equal, before the
 * first of a later rank.
 */
export function insertLine(
  agenda: readonly AgendaLine[],
  item: RankedItem,
  items: ReadonlyMap<ItemId, Item>,
  context: RankContext,
): readonly AgendaLine[] {
  const runs = toRuns(agenda);
  const orders = runs.map(({ master }) => {
    const other = items.get(master);
    return other !== undefined && 'listType' in other ? compareRanks(other, item, context) : undefined;
  });
  const lastEqual = orders.lastIndexOf(0);
  const firstLater = orders.findIndex((order) => order !== undefined && order > 0);
  const place = lastEqual !== -1 ? lastEqual + 1 : firstLater !== -1 ? firstLater : runs.length;
  return toLines(runs.toSpliced(place, 0, { master: item.id, subs: [] }));
}
