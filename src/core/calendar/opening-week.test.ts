import { describe, expect, it } from 'vitest';
import { type OpeningHours, openingHoursSchema } from '../content/fields/opening-hours.ts';
import type { CalendarDay } from './calendar-day.ts';
import { openingOn, specialDays } from './opening-week.ts';

const morning = { from: '09:00', to: '12:00' };
const hours: OpeningHours = openingHoursSchema.parse({
  week: { monday: [morning], wednesday: [morning, { from: '13:30', to: '19:00' }], friday: [morning] },
  holidays: 'closed',
  exceptions: [
    { from: '2026-12-28', to: '2026-12-31', label: 'Congés de fin d’année', slots: [] },
    { from: '2027-01-01', to: '2027-01-01', slots: [morning] },
  ],
});
const day = (text: string) => text as CalendarDay;

describe('opening days', () => {
  it('follows the week on an ordinary day', () => {
    expect(openingOn(hours, day('2026-11-25'))).toEqual({
      day: '2026-11-25',
      slots: [morning, { from: '13:30', to: '19:00' }],
    });
    expect(openingOn(hours, day('2026-11-26')).slots).toEqual([]);
  });

  it('closes on a legal holiday and says which', () => {
    expect(openingOn(hours, day('2026-12-25'))).toEqual({ day: '2026-12-25', slots: [], reason: 'Noël' });
  });

  it('stays open on a holiday for a place that says so', () => {
    expect(openingOn({ ...hours, holidays: 'open' }, day('2026-12-25')).slots).toEqual([morning]);
  });

  it('lets an exception win over a holiday', () => {
    expect(openingOn(hours, day('2027-01-01')).slots).toEqual([morning]);
  });

  it('lists only the days that really change', () => {
    expect(specialDays(hours, day('2026-12-21'), 14).map((opening) => opening.day)).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2026-12-30',
    ]);
  });
});
