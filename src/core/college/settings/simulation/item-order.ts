import { itemReference } from '../../agenda/item-reference.ts';
import { numberItems } from '../../agenda/number-items.ts';
import type { Item } from '../../items/item.ts';
import { assemblyIn, sittingIn, type World } from './simulated-world.ts';

/** The place that the rules give an item on an agenda that can still change; moves by hand are left aside. */
export function describeOrder(item: Item, world: World): readonly string[] {
  const sitting = sittingIn(world, item);
  if (sitting === undefined || sitting.stage === 'closed') return [];
  const number = numberItems(world.agendaOf(sitting)).get(item.id);
  return number === undefined ? [] : [`Place à l’ordre du jour\u00A0: ${number}`];
}

/** The reference of an item on the agenda as it stands. */
export function describeReference(item: Item, world: World): readonly string[] {
  const sitting = sittingIn(world, item);
  const numbering = assemblyIn(world, item)?.numbering;
  const rank = sitting === undefined ? undefined : world.rankOf(sitting);
  if (sitting === undefined || numbering === undefined || rank === undefined) return [];
  const reference = itemReference(item, sitting, rank, numbering);
  return reference === '' ? [] : [reference];
}
