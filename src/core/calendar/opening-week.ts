import { type OpeningHours, type Slot, WEEKDAYS } from '../content/fields/opening-hours.ts';
import { holidayOn } from './belgian-holidays.ts';
import { addDays, type CalendarDay, weekdayIndex } from './calendar-day.ts';

/** When a place is open on one day, and why if it departs from the week. */
export interface OpeningDay {
  readonly day: CalendarDay;
  /** In order; none: closed. */
  readonly slots: readonly Slot[];
  /** The holiday or the reason of the exception. */
  readonly reason?: string | undefined;
}

/** The slots of one day: the first exception that covers it, else the holiday rule, else the week. */
export function openingOn(hours: OpeningHours, day: CalendarDay): OpeningDay {
  const exception = hours.exceptions?.find(({ from, to }) => from <= day && day <= to);
  if (exception !== undefined)
    return { day, slots: exception.slots, reason: exception.label ?? 'Horaire exceptionnel' };
  const holiday = holidayOn(day);
  if (holiday !== undefined && hours.holidays === 'closed') return { day, slots: [], reason: holiday.label };
  return { day, slots: weekSlots(hours, weekdayIndex(day)) };
}

/** The usual slots of a weekday, 0 for Monday. */
export function weekSlots(hours: OpeningHours, weekday: number): readonly Slot[] {
  const name = WEEKDAYS[weekday];
  return name === undefined ? [] : (hours.week[name] ?? []);
}

/**
 * The days that depart from the usual week, from one day on.
 *
 * @param count how many days to look at, the first included
 */
export function specialDays(hours: OpeningHours, from: CalendarDay, count: number): OpeningDay[] {
  return Array.from({ length: count }, (_, offset) => openingOn(hours, addDays(from, offset))).filter(
    (opening) => opening.reason !== undefined && !sameSlots(opening.slots, weekSlots(hours, weekdayIndex(opening.day))),
  );
}

function sameSlots(some: readonly Slot[], others: readonly Slot[]): boolean {
  return (
    some.length === others.length &&
    some.every((slot, index) => {
      const other = others[index];
      return (
        slot.from === other?.from &&
        slot.to === other.to &&
        (slot.appointmentOnly ?? false) === (other.appointmentOnly ?? false)
      );
    })
  );
}
