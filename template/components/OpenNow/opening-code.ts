import type { CalendarDay } from '../../../src/core/calendar/calendar-day.ts';
import { specialDays, weekSlots } from '../../../src/core/calendar/opening-week.ts';
import type { OpeningHours, Slot } from '../../../src/core/content/fields/opening-hours.ts';

/**
 * Opening hours in a few characters, for the script that tells whether it is open now:
 * the seven days from Monday (`0900-1200,1330-1600r` ; `r`: by appointment), then the days that
 * depart from them (`2026-12-25=`), all separated by `|`.
 *
 * @param from the day of the build; departures are told for half a year from it
 */
export function writeOpeningCode(hours: OpeningHours, from: CalendarDay): string {
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => writeSlots(weekSlots(hours, weekday)));
  const special = specialDays(hours, from, 183).map(({ day, slots }) => `${day}=${writeSlots(slots)}`);
  return [...week, ...special].join('|');
}

function writeSlots(slots: readonly Slot[]): string {
  return slots
    .map(({ from, to, appointmentOnly }) => `${from}-${to}${appointmentOnly === true ? 'r' : ''}`.replaceAll(':', ''))
    .join(',');
}
