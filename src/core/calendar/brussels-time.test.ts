import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRUSSELS, toUtc, withOffset } from './brussels-time.ts';
import { localDateTimeSchema } from './calendar-day.ts';

const offsetOf = (text: string) => withOffset(localDateTimeSchema.parse(text)).slice(-6);

describe('the time in Belgium', () => {
  it('is one hour ahead of UTC in winter, two in summer', () => {
    expect(offsetOf('2026-01-15T12:00')).toBe('+01:00');
    expect(offsetOf('2026-07-15T12:00')).toBe('+02:00');
  });

  it('changes on the last Sundays of March and October', () => {
    expect([offsetOf('2026-03-29T01:59'), offsetOf('2026-03-29T03:00')]).toEqual(['+01:00', '+02:00']);
    expect([offsetOf('2026-10-25T02:59'), offsetOf('2026-10-25T03:00')]).toEqual(['+02:00', '+01:00']);
  });

  it('reads as winter time the hour that does not exist', () => {
    expect(offsetOf('2026-03-29T02:30')).toBe('+01:00');
  });

  it('gives the instant that the time zone database gives, whatever the hour', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: BRUSSELS, dateStyle: 'short', timeStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1997-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
        (instant) => {
          const local = localDateTimeSchema.parse(clock.format(instant).replace(' ', 'T'));
          expect(clock.format(new Date(toUtc(local))).replace(' ', 'T')).toBe(local);
        },
      ),
    );
  });
});
