import { type Item, type ItemCommon, itemCommon } from './item.ts';

/**
 * What an item keeps at every stage, so that it goes on to another without data of the stage it leaves:
 * `{ ...commonOf(item), stage: 'validated' }`.
 */
export function commonOf(item: Item): ItemCommon {
  const kept = Object.entries(item).filter(([key]) => key in itemCommon);
  // Every item has the common fields, and nothing else is left.
  return Object.fromEntries(kept) as ItemCommon;
}

/** The same for an item that changes hands: whoever had taken it over holds it no more. */
export function handOver(item: Item): ItemCommon {
  const { takenOverBy: _, ...common } = commonOf(item);
  return common;
}
