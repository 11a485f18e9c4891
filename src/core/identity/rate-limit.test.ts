import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime } from '../calendar/elapsed-time.ts';
import { momentSchema } from '../calendar/moment.ts';
import { type Bucket, fullAgainAt, takeTry } from './rate-limit.ts';

const start = momentSchema.parse('2026-03-02T08:00:00.000Z');
const limit = { burst: 3, refill: 10_000 };

/** Which of several tries are allowed, each so many milliseconds after the start. */
function allowedAt(times: readonly number[]) {
  let bucket: Bucket | undefined;
  return times.map((time) => {
    const decision = takeTry(bucket, limit, addTime(start, time));
    bucket = decision.bucket;
    return decision.allowed;
  });
}

describe('a limit on tries', () => {
  it('allows a few at once, then one at a time', () => {
    expect(allowedAt([0, 0, 0, 0, 9_999, 10_000, 10_001])).toEqual([true, true, true, false, false, true, false]);
  });

  it('tells how long to wait', () => {
    const empty = { tokens: 0, at: start };
    expect(takeTry(empty, limit, start).retryAfter).toBe(10);
    expect(takeTry(empty, limit, addTime(start, 9_500)).retryAfter).toBe(1);
  });

  it('locks nobody out when the clock is set back', () => {
    expect(takeTry({ tokens: 1, at: start }, limit, addTime(start, -3_600_000)).allowed).toBe(true);
  });

  it('never allows more than the burst and what time gives back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120_000), { maxLength: 80 }), (times) => {
        const sorted = times.toSorted((a, b) => a - b);
        const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        const allowed = allowedAt(sorted).filter(Boolean).length;
        expect(allowed).toBeLessThanOrEqual(limit.burst + Math.floor(span / limit.refill));
      }),
    );
  });

  it('can forget a bucket once it is full again', () => {
    const { bucket } = takeTry(undefined, limit, start);
    expect(fullAgainAt(bucket, limit)).toBe(addTime(start, 10_000));
  });
});
