import { brusselsOffset } from './brussels-time.ts';
import { type CalendarDay, dayOf, type LocalDateTime } from './calendar-day.ts';
import type { Moment } from './moment.ts';

/** The local time in Belgium at an instant, to the minute. */
export function brusselsTime(moment: Moment): LocalDateTime {
  const inSummer = later(moment, 2);
  return brusselsOffset(inSummer) === '+02:00' ? inSummer : later(moment, 1);
}

/** The day in Belgium at an instant. */
export function brusselsDay(moment: Moment): CalendarDay {
  return dayOf(brusselsTime(moment));
}

function later(moment: Moment, hours: number): LocalDateTime {
  // The first sixteen characters of an ISO instant are a date and a time to the minute.
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString().slice(0, 16) as LocalDateTime;
}
