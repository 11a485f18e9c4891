import type { ItemId } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext } from '../state.ts';
import type { Annex } from './annex.ts';
import type { Item, ItemCommon } from './item.ts';

/**
 * A new item with another's texts and choices; opinions, marks, remarks and links stay behind.
 *
 * @param kept annexes that go with it (`copiedAnnexes`)
 */
export function copyItem(
  item: Item,
  id: ItemId,
  origin: NonNullable<ItemCommon['origin']>,
  kept: readonly Annex[],
  { now }: Pick<CollegeContext, 'now'>,
): ItemCommon {
  const carried = Object.entries(item).filter(([key]) => CARRIED.has(key));
  // The fields that an item must have are all among those carried or given here.
  const fields = Object.fromEntries(carried) as Omit<ItemCommon, 'id' | 'createdAt' | 'origin' | 'annexes'>;
  return { ...fields, id, createdAt: now, origin, ...(kept.length === 0 ? {} : { annexes: [...kept] }) };
}

/** The annexes that belong to the item itself: none of its sitting, none signed; those to opinions go with opinions. */
export function copiedAnnexes(
  { annexes = [] }: Item,
  { annexTypes }: AssemblySettings,
  { withOpinions }: { readonly withOpinions: boolean },
): readonly Annex[] {
  return annexes.filter(({ type, signed }) => {
    const to = annexTypes[type]?.to ?? 'item';
    return signed !== true && (to === 'item' || (to === 'opinion' && withOpinions));
  });
}

const CARRIED: ReadonlySet<string> = new Set<keyof ItemCommon>([
  'assembly',
  'title',
  'proposingService',
  'serviceInCharge',
  'associatedServices',
  'copyServices',
  'author',
  'category',
  'classifier',
  'committee',
  'privacy',
  'toDiscuss',
  'pollType',
  'sendTo',
  'amount',
  'budgetRelated',
  'description',
  'motivation',
  'decision',
  'sentTexts',
  'delegated',
]);
