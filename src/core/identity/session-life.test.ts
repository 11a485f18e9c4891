import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime } from '../calendar/elapsed-time.ts';
import { momentSchema } from '../calendar/moment.ts';
import { IDLE_LIMIT, isLive, isWorthNoting, LONGEST_SESSION, oldestIdle } from './session-life.ts';

const morning = momentSchema.parse('2026-03-02T08:00:00.000Z');
const minutes = (count: number) => addTime(morning, count * 60_000);

describe('a session', () => {
  it('lives until thirty minutes pass without a request', () => {
    const session = { startedAt: morning, lastSeenAt: minutes(10) };
    expect(isLive(session, minutes(39))).toBe(true);
    expect(isLive(session, minutes(40))).toBe(false);
  });

  it('ends after twelve hours, even in the middle of work', () => {
    expect(isLive({ startedAt: morning, lastSeenAt: minutes(719) }, minutes(719.5))).toBe(true);
    expect(isLive({ startedAt: morning, lastSeenAt: minutes(719) }, minutes(720))).toBe(false);
  });

  it('is noted once a minute at most', () => {
    const session = { startedAt: morning, lastSeenAt: morning };
    expect(isWorthNoting(session, addTime(morning, 59_999))).toBe(false);
    expect(isWorthNoting(session, minutes(1))).toBe(true);
  });

  it('once over never comes back to life, and only those that are over are forgotten', () => {
    const wait = fc.integer({ min: 0, max: 2 * LONGEST_SESSION });
    fc.assert(
      fc.property(wait, wait, wait, (used, first, second) => {
        const session = { startedAt: morning, lastSeenAt: addTime(morning, used) };
        const now = addTime(session.lastSeenAt, first);
        const later = addTime(now, second);
        if (!isLive(session, now)) expect(isLive(session, later)).toBe(false);
        if (session.lastSeenAt < oldestIdle(now)) expect(isLive(session, now)).toBe(false);
      }),
    );
    expect(IDLE_LIMIT).toBe(1_800_000);
  });
});
