import type { Event as EventThing, Place, VirtualLocation } from 'schema-dts';
import { withOffset } from '../../calendar/brussels-time.ts';
import type { Occurrence } from '../../calendar/recurrence.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import type { DirectoryEntry } from '../collections/directory.ts';
import type { Event } from '../collections/events.ts';
import { communeReference } from './describe-commune.ts';
import { describeAddress, describePoint } from './describe-place.ts';
import { describeSchedule } from './describe-schedule.ts';

/** What an event's page knows besides the event itself. */
export interface EventSurroundings {
  /** Address of the page on the site. */
  readonly address: string;
  /** The time to announce: the next one, or the last when all are over. */
  readonly occurrence: Occurrence;
  /** The directory's entry where it takes place, when the event names one. */
  readonly venue?: DirectoryEntry | undefined;
  /** Address of the picture's widely readable file. */
  readonly image?: string | undefined;
}

export function describeEvent(
  config: CommuneConfig,
  event: Event,
  { address, occurrence, venue, image }: EventSurroundings,
): EventThing {
  const url = absoluteAddress(config.url, address);
  const place = describeVenue(event, venue);
  const online =
    event.online === undefined
      ? undefined
      : ({ '@type': 'VirtualLocation', url: absoluteAddress(config.url, event.online) } satisfies VirtualLocation);
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    description: event.summary,
    ...describeTimes(occurrence),
    ...(event.recurrence === undefined ? {} : { eventSchedule: describeSchedule(event.when, event.recurrence) }),
    eventStatus: event.cancelled === true ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled',
    eventAttendanceMode: attendanceMode(place !== undefined, online !== undefined),
    location: [...(place === undefined ? [] : [place]), ...(online === undefined ? [] : [online])],
    isAccessibleForFree: event.free,
    ...(event.free ? { offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR', url } } : {}),
    ...(image === undefined ? {} : { image: [absoluteAddress(config.url, image)] }),
    organizer:
      event.organiser === undefined ? communeReference(config) : { '@type': 'Organization', name: event.organiser },
    inLanguage: event.language ?? 'fr',
  };
}

function describeTimes(occurrence: Occurrence): { startDate: string; endDate?: string } {
  if (occurrence.kind === 'days')
    return { startDate: occurrence.from, ...(occurrence.to === undefined ? {} : { endDate: occurrence.to }) };
  return {
    startDate: withOffset(occurrence.from),
    ...(occurrence.to === undefined ? {} : { endDate: withOffset(occurrence.to) }),
  };
}

function attendanceMode(somewhere: boolean, online: boolean) {
  if (somewhere && online) return 'https://schema.org/MixedEventAttendanceMode';
  return online ? 'https://schema.org/OnlineEventAttendanceMode' : 'https://schema.org/OfflineEventAttendanceMode';
}

function describeVenue(event: Event, venue: DirectoryEntry | undefined): Place | undefined {
  if (event.place !== undefined && 'name' in event.place) {
    const { name, address, point } = event.place;
    return {
      '@type': 'Place',
      name,
      address: describeAddress(address),
      ...(point === undefined ? {} : { geo: describePoint(point) }),
    };
  }
  if (venue === undefined) return undefined;
  return {
    '@type': 'Place',
    name: venue.title,
    ...(venue.address === undefined ? {} : { address: describeAddress(venue.address) }),
    ...(venue.point === undefined ? {} : { geo: describePoint(venue.point) }),
  };
}
