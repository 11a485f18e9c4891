import { addDays, type CalendarDay } from '../calendar/calendar-day.ts';
import { frenchDay } from '../calendar/french-day.ts';
import { groupByMonth, type MonthGroup } from '../calendar/group-by-month.ts';
import { firstDay, type Occurrence } from '../calendar/recurrence.ts';
import type { Event } from './collections/events.ts';
import { eventsBetween, type Item, upcomingEvents } from './upcoming.ts';

/** A line of the agenda: an event at its first time of the month, with its other times in that month. */
export interface AgendaLine<Entry> {
  readonly event: Entry;
  readonly occurrence: Occurrence;
  readonly others: readonly Occurrence[];
}

/** Days for which each time of a repeated event is told. */
const DETAILED_DAYS = 92;

/**
 * The agenda from a day on, by month. A repeated event has one line in each month of the coming three;
 * what comes only later is listed at its next time.
 */
export function agendaMonths<Entry extends Item<Event>>(
  events: readonly Entry[],
  day: CalendarDay,
): readonly MonthGroup<AgendaLine<Entry>>[] {
  const horizon = addDays(day, DETAILED_DAYS);
  const near = eventsBetween(events, day, horizon);
  const listed = new Set(near.map(({ event }) => event.id));
  const later = upcomingEvents(
    events.filter(({ id }) => !listed.has(id)),
    day,
  );
  // What has begun already stands in the month that is running.
  const months = groupByMonth([...near, ...later], ({ occurrence }) => latest(firstDay(occurrence), day));
  return months.map(({ month, label, items }) => {
    const byEvent = Map.groupBy(items, ({ event }) => event.id);
    const lines = [...byEvent.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ ...first, others: others.map(({ occurrence }) => occurrence) }],
    );
    return { month, label, items: lines };
  });
}

/** « Aussi les 10, 17 et 24 décembre » : the other times of a line, all in the same month; empty without any. */
export function otherDays(others: readonly Occurrence[]): string {
  const days = others.map((occurrence) => frenchDay(firstDay(occurrence)));
  const last = days.at(-1);
  if (last === undefined) return '';
  const before = days.slice(0, -1).map(({ date }) => date);
  const dates = before.length === 0 ? `le\u00A0${last.date}` : `les\u00A0${before.join(', ')} et\u00A0${last.date}`;
  return `Aussi ${dates}\u00A0${last.month}`;
}

function latest(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b;
}
