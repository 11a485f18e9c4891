import { describe, expect, it } from 'vitest';
import type { CalendarDay } from './calendar-day.ts';
import { groupByMonth } from './group-by-month.ts';

const day = (text: string) => text as CalendarDay;

describe('a list by month', () => {
  it('names each month once and keeps the order of its items', () => {
    const groups = groupByMonth([day('2026-12-24'), day('2026-12-03'), day('2026-11-30')], (item) => item);
    expect(groups).toEqual([
      { month: '2026-12', label: 'décembre 2026', items: ['2026-12-24', '2026-12-03'] },
      { month: '2026-11', label: 'novembre 2026', items: ['2026-11-30'] },
    ]);
  });

  it('keeps the same month of two years apart', () => {
    expect(groupByMonth([day('2026-12-24'), day('2025-12-24')], (item) => item).map(({ label }) => label)).toEqual([
      'décembre 2026',
      'décembre 2025',
    ]);
  });
});
