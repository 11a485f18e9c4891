import { accept, type Result } from '../../shared/result.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { OPTIONAL_FIELDS, type OptionalField } from '../settings/item-field-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { ItemCommon } from './item.ts';
import type { WrittenField } from './item-command.ts';
import { type ItemRefusal, refuseItem } from './item-refusal.ts';

/**
 * Whether an assembly takes what has been written into an item.
 *
 * @param fields those that were written
 * @param item as it will be
 * @returns refusal `field-not-used`, `choice-unknown` or `category-of-other-services`
 */
export function checkFields(
  fields: readonly WrittenField[],
  item: ItemCommon,
  assembly: AssemblySettings,
  state: CollegeState,
  context: CollegeContext,
): Result<undefined, ItemRefusal> {
  for (const field of fields) {
    if (item[field] !== undefined && !isUsed(field, assembly)) return refuseItem('field-not-used', { field });
    const value = findUnknown(field, item, assembly, state, context);
    if (value !== undefined) return refuseItem('choice-unknown', { field, value });
  }
  const category = item.category === undefined ? undefined : assembly.categories[item.category];
  const isAsked = fields.includes('category') || fields.includes('proposingService');
  if (isAsked && category?.services?.includes(item.proposingService) === false) {
    return refuseItem('category-of-other-services', { category: category.label });
  }
  return accept(undefined);
}

/** The fields that the assembly asks for before an item leaves its author, and that are empty. */
export function missingFields(item: ItemCommon, { fields }: AssemblySettings): readonly OptionalField[] {
  return fields.required.filter((field) => {
    const value = item[field];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
}

/** Whether the assembly uses a field; a title, a proposing service and a decision always exist, privacy has a default. */
export function isUsed(field: WrittenField | OptionalField, { fields }: AssemblySettings): boolean {
  const optional: readonly string[] = OPTIONAL_FIELDS;
  const used: readonly string[] = fields.used;
  return !optional.includes(field) || used.includes(field);
}

/** The first value of a field that is none of the commune's choices today. */
function findUnknown(
  field: WrittenField,
  item: ItemCommon,
  assembly: AssemblySettings,
  { sittings }: CollegeState,
  { settings }: CollegeContext,
): string | undefined {
  const isService = (id: string) => settings.services.some((service) => service.id === id && service.active);
  switch (field) {
    case 'proposingService':
      return firstUnknown([item.proposingService], isService);
    case 'serviceInCharge':
      return firstUnknown([item.serviceInCharge], isService);
    case 'associatedServices':
      return firstUnknown(item.associatedServices, isService);
    case 'copyServices':
      return firstUnknown(item.copyServices, isService);
    case 'category':
      return firstUnknown([item.category], (id) => assembly.categories[id]?.enabled === true);
    case 'classifier':
      return firstUnknown([item.classifier], (id) => assembly.classifiers[id]?.enabled === true);
    case 'committee':
      return firstUnknown([item.committee], (id) => assembly.committees[id]?.enabled === true);
    case 'sendTo':
      return firstUnknown(item.sendTo, (id) => assembly.sending.targets.some(({ to }) => to === id));
    case 'preferredSitting':
      return firstUnknown([item.preferredSitting], (id) => {
        const sitting = sittings.get(id);
        return sitting !== undefined && sitting.assembly === item.assembly && sitting.stage !== 'closed';
      });
    default:
      return undefined;
  }
}

function firstUnknown<Value extends string>(
  values: readonly (Value | undefined)[] = [],
  isKnown: (value: Value) => boolean,
): Value | undefined {
  return values.find((value) => value !== undefined && !isKnown(value));
}
