import type { ServiceId, SettingId } from '../../ids.ts';
import type { ItemCommon } from '../../items/item.ts';
import type { CollegePerson } from '../../person.ts';
import type { AssemblySettings } from '../../settings/assembly-settings.ts';
import type { CollegeSettings } from '../../settings/college-settings.ts';
import type { InsertionRule } from '../../settings/insertion-settings.ts';

/** An item that takes its place on an agenda: its list type is known. */
export type RankedItem = ItemCommon & { readonly listType: SettingId };

/** What the rules look at beside the item. */
export interface RankContext {
  readonly assembly: AssemblySettings;
  readonly services: CollegeSettings['services'];
  readonly people: readonly CollegePerson[];
}

/** Where one rule puts an item: the lower first. Words compare as French does, without case nor accents. */
export type RankRule = (item: RankedItem, context: RankContext, rule: InsertionRule) => number | string;

/** The place of a value in a list, from 0; what is absent or unknown comes after all others. */
export function placeIn<Value extends string>(list: readonly Value[], value: Value | undefined): number {
  const place = value === undefined ? -1 : list.indexOf(value);
  return place === -1 ? list.length : place;
}

/**
 * The place of a service: the settings' order, then the directory's. A service that is no longer active ranks before
 * all others, an item without service after them.
 */
export function placeOfService(service: ServiceId | undefined, { assembly, services }: RankContext): number {
  const active = services.filter(({ active }) => active).map(({ id }) => id);
  const first = assembly.insertion.serviceOrder.filter((id) => active.includes(id));
  const order = [...first, ...active.filter((id) => !first.includes(id))];
  if (service === undefined) return order.length;
  return order.indexOf(service);
}

/** The best place among several services. */
export function bestPlace(services: readonly (ServiceId | undefined)[], context: RankContext): number {
  return Math.min(...services.map((service) => placeOfService(service, context)));
}
