import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { groupByYear } from './group-by-year.ts';

const days = (...texts: string[]) => texts.map((text) => calendarDaySchema.parse(text));

describe('dated items by year', () => {
  it('puts the latest year, and in it the latest day, first', () => {
    expect(groupByYear(days('2025-03-01', '2026-01-02', '2025-12-31', '2026-05-01'), (day) => day)).toEqual([
      { year: '2026', items: days('2026-05-01', '2026-01-02') },
      { year: '2025', items: days('2025-12-31', '2025-03-01') },
    ]);
  });

  it('keeps the order of items of the same day', () => {
    const items = [{ id: 'b' }, { id: 'a' }];
    expect(groupByYear(items, () => calendarDaySchema.parse('2026-01-01'))[0]?.items).toEqual(items);
  });
});
