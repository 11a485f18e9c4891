import { z } from 'zod';

/** A day without time zone, `YYYY-MM-DD`. Only this schema makes one. */
export const calendarDaySchema = z.iso
  .date({ error: 'une date au format AAAA-MM-JJ, par exemple 2026-03-02' })
  .brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** A local date and time in Belgium, `YYYY-MM-DDTHH:MM`. */
export const localDateTimeSchema = z.iso
  .datetime({
    local: true,
    offset: false,
    precision: -1,
    error: 'une date et une heure au format AAAA-MM-JJTHH:MM, par exemple 2026-03-02T19:30',
  })
  .brand<'LocalDateTime'>();
export type LocalDateTime = z.infer<typeof localDateTimeSchema>;

/** The day of a local date-time. */
export function dayOf(dateTime: LocalDateTime): CalendarDay {
  // The schema guarantees the shape, so the first ten characters are a day.
  return dateTime.slice(0, 10) as CalendarDay;
}

/** @param days whole days, negative to go back */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as CalendarDay;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayIndex(day: CalendarDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
