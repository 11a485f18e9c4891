import { addTime, elapsed } from '../calendar/elapsed-time.ts';
import type { Moment } from '../calendar/moment.ts';

/** So many at once, then one more every so often. */
export interface RateLimit {
  readonly burst: number;
  /** Milliseconds until one more is allowed. */
  readonly refill: number;
}

/** What is left to one caller. */
export interface Bucket {
  /** Tries left at that moment; a fraction is on its way. */
  readonly tokens: number;
  readonly at: Moment;
}

export interface RateDecision {
  readonly allowed: boolean;
  readonly bucket: Bucket;
  /** Whole seconds until the next try is allowed; 0 when this one is. */
  readonly retryAfter: number;
}

/**
 * Counts one try (token bucket).
 *
 * @param bucket undefined for a caller never seen, or forgotten
 */
export function takeTry(bucket: Bucket | undefined, limit: RateLimit, now: Moment): RateDecision {
  const before = bucket ?? { tokens: limit.burst, at: now };
  // A clock set back must not empty anyone's bucket.
  const waited = Math.max(0, elapsed(before.at, now));
  const tokens = Math.min(limit.burst, before.tokens + waited / limit.refill);
  if (tokens >= 1) return { allowed: true, bucket: { tokens: tokens - 1, at: now }, retryAfter: 0 };
  return { allowed: false, bucket: { tokens, at: now }, retryAfter: Math.ceil(((1 - tokens) * limit.refill) / 1_000) };
}

/** When a bucket is full again and can be forgotten. */
export function fullAgainAt(bucket: Bucket, limit: RateLimit): Moment {
  return addTime(bucket.at, Math.ceil((limit.burst - bucket.tokens) * limit.refill));
}
