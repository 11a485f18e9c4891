import type { Item, ItemAt } from '../items/item.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeState } from '../state.ts';

/**
 * The items that a sitting may receive: validated, and preferring none, this or an earlier sitting; once it is frozen,
 * only those that prefer this or an earlier one. A closed sitting receives nothing.
 */
export function candidateItems(
  items: Iterable<Item>,
  sitting: Sitting,
  sittings: CollegeState['sittings'],
): readonly ItemAt<'validated'>[] {
  return [...items].filter((item): item is ItemAt<'validated'> => isCandidate(item, sitting, sittings));
}

function isCandidate(item: Item, sitting: Sitting, sittings: CollegeState['sittings']): boolean {
  if (item.stage !== 'validated' || item.assembly !== sitting.assembly || sitting.stage === 'closed') return false;
  // A sitting that was deleted is preferred no more.
  const preferred = item.preferredSitting === undefined ? undefined : sittings.get(item.preferredSitting);
  return preferred === undefined ? sitting.stage === 'planned' : preferred.at <= sitting.at;
}
