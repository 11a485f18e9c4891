import { addTime, elapsed } from '../calendar/elapsed-time.ts';
import type { Moment } from '../calendar/moment.ts';

/** What the life of a session depends on. */
export interface SessionTimes {
  readonly startedAt: Moment;
  readonly lastSeenAt: Moment;
}

/** A session without a request for so long is over. Milliseconds. */
export const IDLE_LIMIT = 30 * 60_000;

/** However busy, a session ends after a long working day. Milliseconds. */
export const LONGEST_SESSION = 12 * 3_600_000;

/**
 * Whether a session still opens doors.
 *
 * @see OWASP ASVS 5.0, 7.3 (a limit when idle, a limit in all)
 */
export function isLive(session: SessionTimes, now: Moment): boolean {
  return elapsed(session.lastSeenAt, now) < IDLE_LIMIT && elapsed(session.startedAt, now) < LONGEST_SESSION;
}

/** Whether a request deserves to be written down: once a minute is precise enough for a limit of thirty. */
export function isWorthNoting(session: SessionTimes, now: Moment): boolean {
  return elapsed(session.lastSeenAt, now) >= 60_000;
}

/** Sessions last seen before this moment are over whatever happens, and can be forgotten. */
export function oldestIdle(now: Moment): Moment {
  return addTime(now, -IDLE_LIMIT);
}
