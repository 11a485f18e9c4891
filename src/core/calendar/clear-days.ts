import { addDays, type CalendarDay, daysBetween } from './calendar-day.ts';

/**
 * The clear days between two events: whole days, neither the day of the one nor the day of the
 * other counted. Sundays and holidays count like any other day.
 *
 * @returns 0 when the events fall on the same day, on two days that follow, or in the wrong order
 */
export function clearDaysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.max(0, daysBetween(from, to) - 1);
}

/** The last day on which something may be done so that this many clear days separate it from an event. */
export function lastDayBefore(event: CalendarDay, clearDays: number): CalendarDay {
  return addDays(event, -clearDays - 1);
}
