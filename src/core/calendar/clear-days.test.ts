import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay, calendarDaySchema } from './calendar-day.ts';
import { clearDaysBetween, lastDayBefore } from './clear-days.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((offset) => addDays(day('2026-01-01'), offset));

describe('clear days', () => {
  it('counts neither the first day nor the last', () => {
    expect(clearDaysBetween(day('2026-03-02'), day('2026-03-08'))).toBe(5);
  });

  it('crosses months, leap years and the change of hour', () => {
    expect(clearDaysBetween(day('2028-02-27'), day('2028-03-02'))).toBe(3);
    expect(clearDaysBetween(day('2026-03-27'), day('2026-03-31'))).toBe(3);
    expect(clearDaysBetween(day('2026-10-23'), day('2026-10-27'))).toBe(3);
  });

  it('finds none on the same day, from one day to the next, or backwards', () => {
    expect(clearDaysBetween(day('2026-03-02'), day('2026-03-02'))).toBe(0);
    expect(clearDaysBetween(day('2026-03-02'), day('2026-03-03'))).toBe(0);
    expect(clearDaysBetween(day('2026-03-09'), day('2026-03-02'))).toBe(0);
  });

  it('agrees with counting the days one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, distance) => {
        const to = addDays(from, distance);
        let counted = 0;
        for (let between = addDays(from, 1); between < to; between = addDays(between, 1)) counted += 1;
        expect(clearDaysBetween(from, to)).toBe(counted);
      }),
    );
  });
});

describe('last day to act', () => {
  it('is Monday for a council on the Sunday after, with five clear days', () => {
    expect(lastDayBefore(day('2026-03-08'), 5)).toBe('2026-03-02');
  });

  it('leaves exactly the clear days asked for, and a day later would leave one too few', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, clearDays) => {
        const last = lastDayBefore(event, clearDays);
        expect(clearDaysBetween(last, event)).toBe(clearDays);
        expect(clearDaysBetween(addDays(last, 1), event)).toBe(clearDays - 1);
      }),
    );
  });
});
