import { LRUCache } from 'lru-cache';
import type { RateLimitStore } from '../../../app/rate-limit-store.ts';
import { type Bucket, takeTry } from '../../../core/identity/rate-limit.ts';

/**
 * Limits kept by one server process. The callers seen the longest ago are forgotten first, so that a flood
 * of addresses fills no memory; each process of a larger installation counts for itself.
 */
export function rateLimitsInMemory(mostCallers = 50_000): RateLimitStore {
  const buckets = new LRUCache<string, Bucket>({ max: mostCallers });
  return {
    async take(key, limit, now) {
      const decision = takeTry(buckets.get(key), limit, now);
      buckets.set(key, decision.bucket);
      return decision;
    },
  };
}
