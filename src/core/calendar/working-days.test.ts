import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay, calendarDaySchema, weekdayIndex } from './calendar-day.ts';
import { addWorkingDays, type ClosedDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const christmas: ClosedDays = [{ from: day('2026-12-24'), to: day('2026-12-31') }];

describe('working days', () => {
  it('are Monday to Friday', () => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((date) => isWorkingDay(day(`2026-03-${date}`), []));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });

  it('leave out the legal holidays of Belgium', () => {
    expect(isWorkingDay(day('2026-04-06'), [])).toBe(false);
    expect(isWorkingDay(day('2026-05-14'), [])).toBe(false);
    expect(isWorkingDay(day('2026-05-15'), [])).toBe(true);
  });

  it('leave out the closures of the commune, both ends included', () => {
    expect(isWorkingDay(day('2026-12-23'), christmas)).toBe(true);
    expect(isWorkingDay(day('2026-12-24'), christmas)).toBe(false);
    expect(isWorkingDay(day('2026-12-31'), christmas)).toBe(false);
  });

  it('do not count the day of departure: ten from Monday 2 March end on Monday 16', () => {
    expect(addWorkingDays(day('2026-03-02'), 10, [])).toBe('2026-03-16');
  });

  it('pass over Easter, and over the end of the year', () => {
    expect(addWorkingDays(day('2026-04-02'), 2, [])).toBe('2026-04-07');
    expect(addWorkingDays(day('2026-12-22'), 3, christmas)).toBe('2027-01-05');
  });

  it('none is the same day, even a Sunday', () => {
    expect(addWorkingDays(day('2026-03-08'), 0, [])).toBe('2026-03-08');
    expect(workingDaysBetween(day('2026-03-08'), day('2026-03-08'), [])).toBe(0);
  });
});

describe('working days over ten years, against a calendar written day by day', () => {
  const closed: ClosedDays = [...christmas, { from: day('2029-08-01'), to: day('2029-08-14') }];
  const worked = workedDays(2024, 2034, closed);

  it('finds the same days open', () => {
    for (let one = day('2024-01-01'); one < '2034-01-01'; one = addDays(one, 1))
      expect(isWorkingDay(one, closed), one).toBe(worked.includes(one));
  });

  it.each([1, 5, 10, 20])('ends a delay of %i days on the same day, from every day of the ten years', (days) => {
    for (let from = day('2024-01-01'); from < '2034-01-01'; from = addDays(from, 1))
      expect(addWorkingDays(from, days, closed), from).toBe(worked.filter((one) => one > from)[days - 1]);
  });

  it('counts back what it added', () => {
    const anyDay = fc.integer({ min: 0, max: 3600 }).map((offset) => addDays(day('2024-01-01'), offset));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const last = addWorkingDays(from, days, closed);
        expect(workingDaysBetween(from, last, closed)).toBe(days);
        if (days > 0) expect(workingDaysBetween(from, addDays(last, -1), closed)).toBe(days - 1);
      }),
    );
  });
});

/** Easter Mondays as published; the other movable holidays follow them by 38 and 49 days. */
const EASTER_MONDAYS = [
  ...['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17', '2029-04-02', '2030-04-22'],
  ...['2031-04-14', '2032-03-29', '2033-04-18', '2034-04-10'],
];

function workedDays(first: number, last: number, closed: ClosedDays): readonly CalendarDay[] {
  const holidays = new Set<string>(
    EASTER_MONDAYS.flatMap((one) => [one, addDays(day(one), 38), addDays(day(one), 49)]),
  );
  for (let year = first; year <= last; year += 1)
    for (const date of ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']) holidays.add(`${year}-${date}`);
  const days: CalendarDay[] = [];
  for (let one = day(`${first}-01-01`); one <= `${last}-12-31`; one = addDays(one, 1)) {
    const isClosed = closed.some(({ from, to }) => one >= from && one <= to);
    if (weekdayIndex(one) <= 4 && !holidays.has(one) && !isClosed) days.push(one);
  }
  return days;
}
