import { describe, expect, it } from 'vitest';
import { belgianHolidays, holidayOn } from './belgian-holidays.ts';
import { type CalendarDay, weekdayIndex } from './calendar-day.ts';

const days = (year: number) => belgianHolidays(year).map((holiday) => holiday.day);

describe('Belgian public holidays', () => {
  it('are ten a year, in order', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      expect(days(year)).toHaveLength(10);
      expect(days(year)).toEqual([...days(year)].sort());
    }
  });

  it('follow Easter as published for known years', () => {
    expect(days(2024)).toContain('2024-04-01');
    expect(days(2025)).toContain('2025-04-21');
    expect(days(2026)).toContain('2026-04-06');
    expect(days(2026)).toContain('2026-05-14');
    expect(days(2026)).toContain('2026-05-25');
    expect(days(2038)).toContain('2038-04-26');
  });

  it('put Easter Monday and Whit Monday on a Monday, Ascension on a Thursday', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const weekday = (label: string) =>
        belgianHolidays(year)
          .filter((holiday) => holiday.label === label)
          .map((holiday) => weekdayIndex(holiday.day));
      expect([weekday('Lundi de Pâques'), weekday('Ascension'), weekday('Lundi de Pentecôte')]).toEqual([
        [0],
        [3],
        [0],
      ]);
    }
  });

  it('can be asked of one day', () => {
    expect(holidayOn('2026-07-21' as CalendarDay)?.label).toBe('Fête nationale');
    expect(holidayOn('2026-07-22' as CalendarDay)).toBeUndefined();
  });
});
