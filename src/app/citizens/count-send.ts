import type { RateLimit } from '../../core/identity/rate-limit.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { TooManyTries } from '../sign-in/limits.ts';
import type { CitizenPorts } from './citizen-ports.ts';

/** A school or a library is one network address for many people: generous by address, strict by mailbox. */
export const CITIZEN_LIMITS = {
  /** Any form, correct or not. */
  'form-address': { burst: 40, refill: 15_000 },
  /** Messages that leave. */
  'contact-address': { burst: 5, refill: 300_000 },
  /** Protects the commune's mailboxes from a flood by many addresses. */
  'contact-commune': { burst: 60, refill: 30_000 },
  'verdict-page': { burst: 3, refill: 1_200_000 },
  'subscription-address': { burst: 5, refill: 120_000 },
  /** Nobody's mailbox is filled with confirmations they never asked for. */
  'subscription-email': { burst: 3, refill: 28_800_000 },
} as const satisfies Record<string, RateLimit>;

/** @returns refusal `too-many-tries` once the sender has sent too often */
export async function countSend(
  { limits, now, commune }: Pick<CitizenPorts, 'limits' | 'now' | 'commune'>,
  limit: keyof typeof CITIZEN_LIMITS,
  whom: string,
): Promise<Result<undefined, TooManyTries>> {
  const { allowed, retryAfter } = await limits.take(`${commune.slug} ${limit} ${whom}`, CITIZEN_LIMITS[limit], now());
  return allowed ? accept(undefined) : refuse({ code: 'too-many-tries', retryAfter });
}
