import { isSameValue } from '../../shared/same-value.ts';
import type { Item } from './item.ts';
import type { ItemChanges, WrittenField } from './item-command.ts';

/**
 * The fields that someone else has changed since the author began, and that the author now writes differently. What
 * two persons did in different fields never conflicts: both stand.
 *
 * @param base the item as the author saw it
 * @param current the item as it is now
 */
export function findEditConflicts(base: Item, current: Item, changes: ItemChanges): readonly WrittenField[] {
  // The changes were read by their schema: their keys are written fields.
  return (Object.keys(changes) as WrittenField[]).filter((field) => {
    if (changes[field] === undefined) return false;
    const [before, now, wanted] = [base[field], current[field], changes[field] ?? undefined];
    return !isSameValue(before, now) && !isSameValue(now, wanted);
  });
}
