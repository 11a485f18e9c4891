import type { CalendarDay } from './calendar-day.ts';
import { FRENCH_MONTHS } from './french-day.ts';

/** What falls in one month, in the order received. */
export interface MonthGroup<Item> {
  /** `YYYY-MM`: also the anchor of its heading. */
  readonly month: string;
  /** « décembre 2026 ». */
  readonly label: string;
  readonly items: readonly Item[];
}

/** Items by month, the months in the order in which they first appear. */
export function groupByMonth<Item>(
  items: readonly Item[],
  dayOfItem: (item: Item) => CalendarDay,
): readonly MonthGroup<Item>[] {
  const groups = Map.groupBy(items, (item) => dayOfItem(item).slice(0, 7));
  return [...groups].map(([month, list]) => ({ month, label: monthLabel(month), items: list }));
}

function monthLabel(month: string): string {
  return `${FRENCH_MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
