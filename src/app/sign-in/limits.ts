import type { RateLimit } from '../../core/identity/rate-limit.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { SignInPorts } from './ports.ts';

export interface TooManyTries {
  readonly code: 'too-many-tries';
  /** Seconds. */
  readonly retryAfter: number;
}

/** A town hall is one network address for dozens of agents: generous by address, strict by account. */
export const SIGN_IN_LIMITS = {
  /** Challenges and answers of passkeys, OpenID Connect, cards. */
  'sign-in-address': { burst: 60, refill: 2_000 },
  /** Answers for one account. */
  'sign-in-account': { burst: 10, refill: 60_000 },
  'invitation-address': { burst: 10, refill: 60_000 },
  'invitation-email': { burst: 3, refill: 1_200_000 },
} as const satisfies Record<string, RateLimit>;

/** @returns refusal `too-many-tries` once the caller has tried too often */
export async function countTry(
  { limits, now, commune }: Pick<SignInPorts, 'limits' | 'now' | 'commune'>,
  limit: keyof typeof SIGN_IN_LIMITS,
  whom: string,
): Promise<Result<undefined, TooManyTries>> {
  const { allowed, retryAfter } = await limits.take(`${commune.slug} ${limit} ${whom}`, SIGN_IN_LIMITS[limit], now());
  return allowed ? accept(undefined) : refuse({ code: 'too-many-tries', retryAfter });
}
