import { RRuleTemporal } from 'rrule-temporal';
import type { Event } from '../content/collections/events.ts';
import { addDays, type CalendarDay, dayOf, daysBetween, type LocalDateTime } from './calendar-day.ts';
import { readRecurrenceRule, writeRecurrenceRule } from './recurrence-rule.ts';

/** One time that an event takes place: whole days, or local times in Belgium. */
export type Occurrence = Event['when'];
export type Recurrence = NonNullable<Event['recurrence']>;

/**
 * The times that an event takes place, in order, of which at least one day lies in a period.
 * Local times stay what the clock on the wall shows, whatever the season.
 *
 * @param when the first occurrence; later ones last as long
 * @param recurrence undefined for an event that takes place once
 * @param from first day, included
 * @param to last day, included
 * @see RFC 5545, § 3.8.5
 */
export function occurrencesBetween(
  when: Occurrence,
  recurrence: Recurrence | undefined,
  from: CalendarDay,
  to: CalendarDay,
): Occurrence[] {
  if (recurrence === undefined) return overlaps(when, from, to) ? [when] : [];
  const except = new Set(recurrence.except);
  return startsBetween(when, recurrence.rule, addDays(from, -lastingDays(when)), to)
    .map((start) => moveTo(when, start))
    .filter((occurrence) => !except.has(firstDay(occurrence)) && overlaps(occurrence, from, to));
}

/** The first occurrence that is not over on a day, if there is one within `days` days. */
export function nextOccurrence(
  when: Occurrence,
  recurrence: Recurrence | undefined,
  day: CalendarDay,
  days = 400,
): Occurrence | undefined {
  const from = firstDay(when) > day ? firstDay(when) : day;
  return occurrencesBetween(when, recurrence, day, addDays(from, days))[0];
}

/** Whether the first date is one that the rule itself gives; calendars disagree on one that is not. */
export function firstDateFollowsRule(when: Occurrence, rule: string): boolean {
  const day = firstDay(when);
  return startsBetween(when, rule, day, day, false).length > 0;
}

export function firstDay(occurrence: Occurrence): CalendarDay {
  return occurrence.kind === 'days' ? occurrence.from : dayOf(occurrence.from);
}

/** The last day, included; a night that ends before five in the morning belongs to the day before. */
export function lastDay(occurrence: Occurrence): CalendarDay {
  if (occurrence.to === undefined) return firstDay(occurrence);
  if (occurrence.kind === 'days') return occurrence.to;
  const day = dayOf(occurrence.to);
  return day > firstDay(occurrence) && occurrence.to.slice(11) < '05:00' ? addDays(day, -1) : day;
}

/** Days from the first to the last: 0 when it lasts one day. */
function lastingDays(occurrence: Occurrence): number {
  return daysBetween(firstDay(occurrence), lastDay(occurrence));
}

function overlaps(occurrence: Occurrence, from: CalendarDay, to: CalendarDay): boolean {
  return firstDay(occurrence) <= to && lastDay(occurrence) >= from;
}

/**
 * Starts as wall-clock times. The library counts in UTC, where no hour is missing or repeated, so
 * its instants read as local times.
 */
function startsBetween(
  when: Occurrence,
  rule: string,
  from: CalendarDay,
  to: CalendarDay,
  // RFC 5545 counts the first date, even where the rule alone would not give it.
  includeDtstart = true,
): string[] {
  const parts = readRecurrenceRule(rule);
  // The checks refuse such a rule before any page is made.
  if (!parts.ok) return [];
  const start = when.kind === 'days' ? `${when.from}T00:00` : when.from;
  const rrule = new RRuleTemporal({
    rruleString: `RRULE:${writeRecurrenceRule(parts.value, (day) => `${day}T235959Z`)}`,
    dtstart: { timeZoneId: 'UTC', toString: () => `${start}:00Z[UTC]` },
    tzid: 'UTC',
    includeDtstart,
  });
  return rrule
    .between(new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:59Z`), true)
    .map((occurrence) => occurrence.toString().slice(0, 16));
}

function moveTo(when: Occurrence, start: string): Occurrence {
  // A start comes from the library as `YYYY-MM-DDTHH:MM`.
  if (when.kind === 'days') {
    const from = start.slice(0, 10) as CalendarDay;
    return {
      kind: 'days',
      from,
      ...(when.to === undefined ? {} : { to: addDays(from, daysBetween(when.from, when.to)) }),
    };
  }
  const from = start as LocalDateTime;
  return {
    kind: 'times',
    from,
    ...(when.to === undefined ? {} : { to: addMinutes(from, minutesBetween(when.from, when.to)) }),
  };
}

function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}

function addMinutes(time: LocalDateTime, minutes: number): LocalDateTime {
  return new Date(Date.parse(`${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16) as LocalDateTime;
}
