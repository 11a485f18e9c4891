import { BRUSSELS } from './brussels-time.ts';
import type { CalendarDay, LocalDateTime } from './calendar-day.ts';
import { type Moment, momentSchema } from './moment.ts';

/** @param milliseconds negative to go back */
export function addTime(moment: Moment, milliseconds: number): Moment {
  return momentSchema.parse(new Date(Date.parse(moment) + milliseconds).toISOString());
}

/** Milliseconds from one moment to another; negative when the second is earlier. */
export function elapsed(from: Moment, to: Moment): number {
  return Date.parse(to) - Date.parse(from);
}

/** What a clock in Belgium shows at that moment. */
export function belgianTime(moment: Moment): LocalDateTime {
  // Swedish writes « 2026-03-02 19:30 »: only the T is missing.
  return clock.format(Date.parse(moment)).replace(' ', 'T') as LocalDateTime;
}

/** The day on which that moment falls in Belgium. */
export function belgianDay(moment: Moment): CalendarDay {
  // A local date-time begins with its day.
  return belgianTime(moment).slice(0, 10) as CalendarDay;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: BRUSSELS, dateStyle: 'short', timeStyle: 'short' });
