import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { AssemblyId, ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeSettings } from './college-settings.ts';
import { describeDocuments } from './simulation/item-documents.ts';
import { describeOrder, describeReference } from './simulation/item-order.ts';
import { describeRights, profilesFor, rightsKey } from './simulation/item-rights.ts';
import { describeStage } from './simulation/item-stage.ts';
import { openWorld, type SimulatedRecords } from './simulation/simulated-world.ts';

/** What of an item other settings may change. */
export const SIMULATED_ASPECTS = {
  stage: 'Étape',
  rights: 'Droits',
  order: 'Ordre du jour',
  reference: 'Référence',
  document: 'Documents',
} as const;
export type SimulatedAspect = keyof typeof SIMULATED_ASPECTS;

/** One aspect of one item: the French lines that only the settings of before give, and those that only the others do. */
export interface SimulatedChange {
  readonly aspect: SimulatedAspect;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface SimulatedItem {
  readonly item: ItemId;
  readonly assembly: AssemblyId;
  readonly title: string;
  readonly changes: readonly SimulatedChange[];
}

/**
 * Runs two versions of the settings over the same records: every item that would not be the same afterwards.
 *
 * @param records all the sittings of the assemblies, and the items at stake
 * @param people everybody who holds a grant that day
 */
export function simulateSettings(
  versions: { readonly before: CollegeSettings; readonly after: CollegeSettings },
  records: SimulatedRecords,
  people: readonly CollegePerson[],
  today: CalendarDay,
): readonly SimulatedItem[] {
  const before = openWorld(versions.before, records, people, today);
  const after = openWorld(versions.after, records, people, today);
  const rights = new Map<string, SimulatedChange | undefined>();
  const compareRights = (item: Item) => {
    const key = rightsKey(item, before);
    if (!rights.has(key)) {
      const profiles = profilesFor(item, [before, after]);
      rights.set(key, compare('rights', describeRights(item, before, profiles), describeRights(item, after, profiles)));
    }
    return rights.get(key);
  };
  return [...records.items.values()].flatMap((item) => {
    const changes = [
      compare('stage', describeStage(item, before), describeStage(item, after)),
      compareRights(item),
      compare('order', describeOrder(item, before), describeOrder(item, after)),
      compare('reference', describeReference(item, before), describeReference(item, after)),
      compare('document', describeDocuments(item, before), describeDocuments(item, after)),
    ].filter((change) => change !== undefined);
    return changes.length === 0 ? [] : [{ item: item.id, assembly: item.assembly, title: item.title, changes }];
  });
}

function compare(
  aspect: SimulatedAspect,
  before: readonly string[],
  after: readonly string[],
): SimulatedChange | undefined {
  const [left, right] = [new Set(before), new Set(after)];
  const lost = before.filter((line) => !right.has(line));
  const gained = after.filter((line) => !left.has(line));
  return lost.length === 0 && gained.length === 0 ? undefined : { aspect, before: lost, after: gained };
}
