import { accept, type Result } from '../../shared/result.ts';
import type { SettingId } from '../ids.ts';
import type { Annex } from '../items/annex.ts';
import { isUsed } from '../items/check-fields.ts';
import { copiedAnnexes } from '../items/copy-item.ts';
import type { Item, ItemCommon } from '../items/item.ts';
import { type ItemRefusal, refuseItem } from '../items/item-refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { OPTIONAL_FIELDS } from '../settings/item-field-settings.ts';
import type { SendingTarget } from '../settings/sending-settings.ts';

/** What becomes of an item's choices in another assembly. */
export interface MappedItem {
  readonly category?: SettingId | undefined;
  readonly annexes: readonly Annex[];
  /** Labels of the category and annex types without equivalent there, which stay behind. */
  readonly leftOut: readonly string[];
}

/**
 * The category and annexes of an item in the assembly that it is sent to.
 *
 * @returns refusal `category-unmapped` or `annex-types-unmapped`, unless what has no equivalent may be left out
 */
export function mapItem(
  item: Item,
  from: AssemblySettings,
  target: SendingTarget,
  to: AssemblySettings,
  { leaveOut }: { readonly leaveOut: boolean },
): Result<MappedItem, ItemRefusal> {
  const category = item.category === undefined ? undefined : from.categories[item.category]?.becomes?.[target.to];
  const isMapped = category !== undefined && to.categories[category] !== undefined;
  const lostCategory =
    item.category === undefined || isMapped || !isUsed('category', to)
      ? []
      : [from.categories[item.category]?.label ?? item.category];
  if (lostCategory.length > 0 && !leaveOut) {
    return refuseItem('category-unmapped', { category: lostCategory, assembly: to.name });
  }

  const sent = target.annexes ? copiedAnnexes(item, from, { withOpinions: target.opinions.length > 0 }) : [];
  const annexes = sent.flatMap((annex) => {
    const type = from.annexTypes[annex.type]?.becomes?.[target.to];
    return type === undefined || to.annexTypes[type] === undefined ? [] : [{ ...annex, type }];
  });
  const lost = sent.filter(({ id }) => !annexes.some((annex) => annex.id === id));
  const lostTypes = [...new Set(lost.map(({ type }) => from.annexTypes[type]?.label ?? type))];
  if (lostTypes.length > 0 && !leaveOut) {
    return refuseItem('annex-types-unmapped', { types: lostTypes, assembly: to.name });
  }
  return accept({ category: isMapped ? category : undefined, annexes, leftOut: [...lostCategory, ...lostTypes] });
}

/** An item without the fields that an assembly does not use, nor choices that it does not know. */
export function fitFields(item: ItemCommon, assembly: AssemblySettings): ItemCommon {
  const fitted = { ...item };
  for (const field of OPTIONAL_FIELDS) if (field !== 'privacy' && !isUsed(field, assembly)) delete fitted[field];
  const { classifier, committee } = item;
  if (classifier !== undefined && assembly.classifiers[classifier] === undefined) delete fitted.classifier;
  if (committee !== undefined && assembly.committees[committee] === undefined) delete fitted.committee;
  return fitted;
}
