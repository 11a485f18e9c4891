import { addDays, type CalendarDay, type LocalDateTime, weekdayIndex } from './calendar-day.ts';

/** Name of Belgium's time zone in the IANA database. */
export const BRUSSELS = 'Europe/Brussels';

/**
 * The offset of a local time in Belgium from UTC. An hour that the clocks skip counts as winter
 * time, an hour that comes twice as its first passage (RFC 5545, § 3.3.5).
 *
 * @see Directive 2000/84/EC: summer time lasts from the last Sunday of March to that of October
 */
export function brusselsOffset(time: LocalDateTime): '+01:00' | '+02:00' {
  const year = time.slice(0, 4);
  const isSummer = time >= `${lastSunday(`${year}-03-31`)}T03:00` && time < `${lastSunday(`${year}-10-31`)}T03:00`;
  return isSummer ? '+02:00' : '+01:00';
}

/** A local time with its offset, e.g. `2026-03-02T19:30:00+01:00`. */
export function withOffset(time: LocalDateTime): string {
  return `${time}:00${brusselsOffset(time)}`;
}

/** The same instant in UTC, e.g. `2026-03-02T18:30:00Z`. */
export function toUtc(time: LocalDateTime): string {
  return `${new Date(withOffset(time)).toISOString().slice(0, 19)}Z`;
}

function lastSunday(endOfMonth: string): CalendarDay {
  // Both callers give the last day of a month with 31 days.
  const day = endOfMonth as CalendarDay;
  return addDays(day, -((weekdayIndex(day) + 1) % 7));
}
