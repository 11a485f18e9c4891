import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brusselsDay, brusselsTime } from './brussels-day.ts';
import { momentSchema } from './moment.ts';

describe('local time in Belgium at an instant', () => {
  it.each([
    ['2026-01-15T23:30:00.000Z', '2026-01-16T00:30'],
    ['2026-07-15T22:00:00.000Z', '2026-07-16T00:00'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29T01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00'],
    ['2026-10-25T00:59:00.000Z', '2026-10-25T02:59'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25T02:00'],
  ])('%s is %s', (moment, local) => {
    expect(brusselsTime(momentSchema.parse(moment))).toBe(local);
  });

  it('agrees with the time zone database on the day', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' });
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(brusselsDay(momentSchema.parse(date.toISOString()))).toBe(format.format(date));
      }),
    );
  });
});
