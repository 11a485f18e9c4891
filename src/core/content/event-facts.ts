import { type CalendarDay, dayOf } from '../calendar/calendar-day.ts';
import { formatClock, formatDateTime, formatDays, formatLongDay } from '../calendar/french-day.ts';
import { firstDay, lastDay, nextOccurrence, type Occurrence, occurrencesBetween } from '../calendar/recurrence.ts';
import type { DirectoryEntry } from './collections/directory.ts';
import type { Event } from './collections/events.ts';
import type { Address, Point } from './fields/place.ts';
import { addressOf } from './registry.ts';
import type { Item } from './upcoming.ts';
import { WHEELCHAIR_ACCESS } from './wheelchair.ts';

/** Where an event takes place, whether the directory knows it or the event says it. */
export interface Venue {
  readonly name: string;
  readonly address?: Address | undefined;
  readonly point?: Point | undefined;
  /** Its page in the directory. */
  readonly to?: string | undefined;
}

export interface EventFact {
  readonly term: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly to?: string | undefined;
}

/** What one wants to know before going: when, where, how much, for whom. */
export function eventFacts(event: Event, occurrence: Occurrence, venue: Venue | undefined): readonly EventFact[] {
  return [
    { term: 'Quand', text: occurrenceText(occurrence) },
    ...(venue === undefined ? [] : [{ term: 'Où', text: venue.name, note: addressLine(venue.address), to: venue.to }]),
    ...(event.online === undefined ? [] : [{ term: 'En ligne', text: 'Suivre à distance', to: event.online }]),
    {
      term: 'Prix',
      text: event.free ? 'Gratuit' : (event.price ?? 'Payant'),
      note: event.free ? event.price : undefined,
    },
    ...(event.place === undefined ? [] : [{ term: 'Fauteuil roulant', text: WHEELCHAIR_ACCESS[event.wheelchair] }]),
    ...(event.organiser === undefined ? [] : [{ term: 'Organisation', text: event.organiser }]),
  ];
}

/** « samedi 2 mai 2026, 14 h – 18 h », « du 18 au 20 décembre 2026 ». */
export function occurrenceText(occurrence: Occurrence): string {
  if (occurrence.kind === 'days') {
    const { from, to = from } = occurrence;
    return from === to ? formatLongDay(from) : formatDays(from, to);
  }
  const { from, to } = occurrence;
  if (to !== undefined && lastDay(occurrence) !== firstDay(occurrence))
    return `du ${formatDateTime(from)} au ${formatDateTime(to)}`;
  const start = formatClock(from.slice(11));
  return `${formatLongDay(dayOf(from))}, ${to === undefined ? start : `${start}\u00A0–\u00A0${formatClock(to.slice(11))}`}`;
}

/** Finds the place of an event; undefined when it takes place nowhere in particular. */
export function venueOf({ place }: Event, directory: readonly Item<DirectoryEntry>[]): Venue | undefined {
  if (place === undefined) return undefined;
  if ('name' in place) return place;
  const entry = directory.find(({ id }) => id === place.entry);
  if (entry === undefined) return undefined;
  const { title, address, point } = entry.data;
  return { name: title, address, point, to: addressOf('directory', entry.id) };
}

/** « Place du Halage 1, 7180 Seneffe ». */
export function addressLine(address: Address | undefined): string | undefined {
  if (address === undefined) return undefined;
  const locality = `${address.postalCode}\u00A0${address.locality}`;
  return address.street === undefined ? locality : `${address.street}, ${locality}`;
}

/** The time to announce on a day: the next one, or the last when all are over. */
export function announcedOccurrence({ when, recurrence }: Event, day: CalendarDay): Occurrence {
  return (
    nextOccurrence(when, recurrence, day) ?? occurrencesBetween(when, recurrence, firstDay(when), day).at(-1) ?? when
  );
}

/** Whether a time is over on a day. */
export function isOver(occurrence: Occurrence, day: CalendarDay): boolean {
  return lastDay(occurrence) < day;
}
