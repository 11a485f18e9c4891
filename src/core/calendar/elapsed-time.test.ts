import { describe, expect, it } from 'vitest';
import { addTime, belgianDay, belgianTime, elapsed } from './elapsed-time.ts';
import { momentSchema } from './moment.ts';

const moment = (text: string) => momentSchema.parse(text);

describe('moments', () => {
  it('are written in UTC to the millisecond, so that they compare as texts', () => {
    expect(momentSchema.safeParse('2026-03-02T18:30:00.000Z').success).toBe(true);
    for (const text of [
      '2026-03-02T18:30:00Z',
      '2026-03-02T18:30:00.000+01:00',
      '2026-03-02',
      '2026-02-30T00:00:00.000Z',
    ])
      expect(momentSchema.safeParse(text).success, text).toBe(false);
  });

  it('are moved and measured in milliseconds', () => {
    expect(addTime(moment('2026-12-31T23:59:59.999Z'), 1)).toBe('2027-01-01T00:00:00.000Z');
    expect(elapsed(moment('2026-03-02T18:30:00.000Z'), moment('2026-03-02T18:00:00.000Z'))).toBe(-1_800_000);
  });

  it('fall on the day that people in Belgium live', () => {
    expect(belgianTime(moment('2026-01-15T11:05:00.000Z'))).toBe('2026-01-15T12:05');
    expect(belgianDay(moment('2026-07-14T22:30:00.000Z'))).toBe('2026-07-15');
    expect(belgianDay(moment('2026-01-14T22:30:00.000Z'))).toBe('2026-01-14');
  });
});
