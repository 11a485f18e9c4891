import ICAL from 'ical.js';
import { BRUSSELS, toUtc } from '../../calendar/brussels-time.ts';
import { addDays, type CalendarDay, type LocalDateTime } from '../../calendar/calendar-day.ts';
import type { Occurrence, Recurrence } from '../../calendar/recurrence.ts';
import { readRecurrenceRule, writeRecurrenceRule } from '../../calendar/recurrence-rule.ts';
import type { Point } from '../fields/place.ts';
import { BRUSSELS_TIME_ZONE, type JcalComponent, type JcalProperty } from './time-zone.ts';
import { writeComponent } from './write-component.ts';

/** One thing to put in a personal diary. */
export interface CalendarEntry {
  /** Never changes while the entry exists: diaries recognise it by this. */
  readonly uid: string;
  /** Last revision of what is said here. */
  readonly stamp: CalendarDay;
  readonly when: Occurrence;
  readonly recurrence?: Recurrence | undefined;
  readonly title: string;
  readonly description: string;
  /** Complete address of its page. */
  readonly url: string;
  readonly location?: string | undefined;
  readonly point?: Point | undefined;
  readonly category?: string | undefined;
  readonly cancelled?: boolean | undefined;
}

/**
 * Writes an iCalendar file, with Belgium's time zone when an entry has hours.
 *
 * @see RFC 5545, and RFC 7986 for the calendar's own name
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const zones = entries.some((entry) => entry.when.kind === 'times') ? [BRUSSELS_TIME_ZONE] : [];
  const calendar: JcalComponent = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Perron//Site communal//FR'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', 'PUBLISH'],
      ['name', {}, 'text', name],
      ['x-wr-calname', {}, 'text', name],
      ['refresh-interval', {}, 'duration', 'PT12H'],
    ],
    [...zones, ...entries.map(describeEntry)],
  ];
  return writeComponent(calendar);
}

function describeEntry(entry: CalendarEntry): JcalComponent {
  const { when, recurrence, point } = entry;
  const properties: JcalProperty[] = [
    ['uid', {}, 'text', entry.uid],
    ['dtstamp', {}, 'date-time', `${entry.stamp}T00:00:00Z`],
    ...describeTimes(when),
    ...(recurrence === undefined ? [] : describeRecurrence(when, recurrence)),
    ['summary', {}, 'text', entry.title],
    ['description', {}, 'text', `${entry.description}\n\n${entry.url}`],
    ['url', {}, 'uri', entry.url],
  ];
  if (entry.location !== undefined) properties.push(['location', {}, 'text', entry.location]);
  if (point !== undefined) properties.push(['geo', {}, 'float', [point.lat, point.lon]]);
  if (entry.category !== undefined) properties.push(['categories', {}, 'text', entry.category]);
  properties.push(['status', {}, 'text', entry.cancelled === true ? 'CANCELLED' : 'CONFIRMED']);
  // Whole days announce a fair or an exhibition; they don't make anyone busy.
  if (when.kind === 'days') properties.push(['transp', {}, 'text', 'TRANSPARENT']);
  return ['vevent', properties, []];
}

function describeTimes(when: Occurrence): JcalProperty[] {
  if (when.kind === 'times') {
    const ends: JcalProperty[] = when.to === undefined ? [] : [['dtend', LOCAL, 'date-time', seconds(when.to)]];
    return [['dtstart', LOCAL, 'date-time', seconds(when.from)], ...ends];
  }
  return [
    ['dtstart', {}, 'date', when.from],
    // The end is the first day on which it no longer takes place.
    ['dtend', {}, 'date', addDays(when.to ?? when.from, 1)],
  ];
}

function describeRecurrence(when: Occurrence, { rule, except }: Recurrence): JcalProperty[] {
  const parts = readRecurrenceRule(rule);
  // The checks refuse such a rule before any file is made.
  if (!parts.ok) return [];
  // RFC 5545, § 3.3.10: with a time zone, UNTIL is an instant in UTC.
  const until = (day: string): string => (when.kind === 'days' ? day : lastMinuteInUtc(day));
  const properties: JcalProperty[] = [
    ['rrule', {}, 'recur', ICAL.Recur.fromString(writeRecurrenceRule(parts.value, until)).toJSON()],
  ];
  if (except !== undefined && except.length > 0) {
    properties.push(
      when.kind === 'days'
        ? ['exdate', {}, 'date', ...except]
        : ['exdate', LOCAL, 'date-time', ...except.map((day) => seconds(`${day}T${when.from.slice(11)}`))],
    );
  }
  return properties;
}

const LOCAL = { tzid: BRUSSELS } as const;

function seconds(time: string): string {
  return `${time}:00`;
}

/** @param day as rules write it, `YYYYMMDD` */
function lastMinuteInUtc(day: string): string {
  // The rule's reader guarantees eight digits.
  const time = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T23:59` as LocalDateTime;
  return toUtc(time).replace(/[-:]/g, '');
}
