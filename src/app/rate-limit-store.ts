import type { Moment } from '../core/calendar/moment.ts';
import type { RateDecision, RateLimit } from '../core/identity/rate-limit.ts';

/** Counts tries, so that nobody can guess or flood. */
export interface RateLimitStore {
  /**
   * Counts one try; two at once are counted one after the other.
   *
   * @param key what is limited and for whom (`sign-in 192.0.2.1`)
   */
  take(key: string, limit: RateLimit, now: Moment): Promise<RateDecision>;
}
