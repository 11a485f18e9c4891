import { type CalendarDay, calendarDaySchema } from '../../core/calendar/calendar-day.ts';

/** The day in Belgium, whatever the machine's own time zone. */
export function todayInBelgium(): CalendarDay {
  return calendarDaySchema.parse(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date()));
}
