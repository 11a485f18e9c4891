import { addDays, type CalendarDay, dayOf } from '../../calendar/calendar-day.ts';
import { occurrencesBetween } from '../../calendar/recurrence.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { ASSEMBLIES, type Sitting } from '../collections/assemblies.ts';
import type { DirectoryEntry } from '../collections/directory.ts';
import { EVENT_CATEGORIES, type Event } from '../collections/events.ts';
import type { Address } from '../fields/place.ts';
import { addressOf, type CollectionName } from '../registry.ts';
import type { Item } from '../upcoming.ts';
import type { CalendarEntry } from './write-calendar.ts';

/** The events of the next twelve months; a repeated one stays whole, with its rule. */
export function agendaEntries(
  config: CommuneConfig,
  events: readonly Item<Event>[],
  directory: readonly Item<DirectoryEntry>[],
  day: CalendarDay,
): CalendarEntry[] {
  return events
    .filter(({ data }) => occurrencesBetween(data.when, data.recurrence, day, addDays(day, 365)).length > 0)
    .toSorted((a, b) =>
      a.data.when.from === b.data.when.from ? compare(a.id, b.id) : compare(a.data.when.from, b.data.when.from),
    )
    .map((event) => eventEntry(config, event, directory, day));
}

/** @param day of the build, which dates an event whose text does not say when it was revised */
export function eventEntry(
  config: CommuneConfig,
  { id, data }: Item<Event>,
  directory: readonly Item<DirectoryEntry>[],
  day: CalendarDay,
): CalendarEntry {
  const { place } = data;
  const venue =
    place !== undefined && 'entry' in place ? directory.find((entry) => entry.id === place.entry)?.data : undefined;
  const named = place !== undefined && 'name' in place ? place : undefined;
  return {
    ...identity(config, 'events', id),
    stamp: data.updated ?? day,
    when: data.when,
    recurrence: data.recurrence,
    title: data.title,
    description: data.summary,
    location: named === undefined ? locationOf(venue?.title, venue?.address) : locationOf(named.name, named.address),
    point: named?.point ?? venue?.point,
    category: EVENT_CATEGORIES[data.category],
    cancelled: data.cancelled,
  };
}

/** The council's sittings, past ones of the last year included: a councillor keeps them. */
export function sittingEntries(
  config: CommuneConfig,
  sittings: readonly Item<Sitting>[],
  day: CalendarDay,
): CalendarEntry[] {
  return sittings
    .filter(({ data }) => data.assembly === 'council' && dayOf(data.at) >= addDays(day, -365))
    .toSorted((a, b) => compare(a.data.at, b.data.at))
    .map(({ id, data }) => ({
      ...identity(config, 'sittings', id),
      stamp: data.updated ?? day,
      when: { kind: 'times', from: data.at },
      title: `${ASSEMBLIES[data.assembly].label} — ${config.name}`,
      description: data.summary,
      location: data.place,
      cancelled: data.stage === 'cancelled',
    }));
}

function identity({ url, slug }: CommuneConfig, collection: CollectionName, id: string): { uid: string; url: string } {
  return {
    uid: `${collection}-${id}@${slug}.commune`,
    // Both collections have pages.
    url: absoluteAddress(url, addressOf(collection, id) ?? '/'),
  };
}

function locationOf(name: string | undefined, address: Address | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (address === undefined) return name;
  return [name, address.street, `${address.postalCode} ${address.locality}`]
    .filter((part) => part !== undefined)
    .join(', ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
