import { holidayOn } from './belgian-holidays.ts';
import { addDays, type CalendarDay, weekdayIndex } from './calendar-day.ts';

/** Days on which an office is closed beside weekends and legal holidays; both ends included. */
export type ClosedDays = readonly { readonly from: CalendarDay; readonly to: CalendarDay }[];

/** Monday to Friday, except legal holidays and the office's own closures. */
export function isWorkingDay(day: CalendarDay, closed: ClosedDays): boolean {
  return (
    weekdayIndex(day) < SATURDAY &&
    holidayOn(day) === undefined &&
    !closed.some(({ from, to }) => from <= day && day <= to)
  );
}

/** The working days after `from` up to `to`: the first day is not counted, the last one is. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay, closed: ClosedDays): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, closed)) counted += 1;
  return counted;
}

/**
 * The last of so many working days after a day that is not counted itself.
 *
 * @param days 0 gives the day itself
 */
export function addWorkingDays(from: CalendarDay, days: number, closed: ClosedDays): CalendarDay {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, closed)) left -= 1;
  }
  return day;
}

const SATURDAY = 5;
