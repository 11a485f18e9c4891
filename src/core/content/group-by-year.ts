import type { CalendarDay, LocalDateTime } from '../calendar/calendar-day.ts';

/** Items of one year, the latest first. */
export interface YearGroup<Item> {
  readonly year: string;
  readonly items: readonly Item[];
}

/** Dated items by year, the latest year first; items of one date keep their order. */
export function groupByYear<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => CalendarDay | LocalDateTime,
): readonly YearGroup<Item>[] {
  const latestFirst = items.toSorted((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? 1 : -1));
  const groups = Map.groupBy(latestFirst, (item) => dateOf(item).slice(0, 4));
  return [...groups].map(([year, list]) => ({ year, items: list }));
}
