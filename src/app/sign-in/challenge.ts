import { z } from 'zod';
import { addTime } from '../../core/calendar/elapsed-time.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { SignInPorts } from './ports.ts';
import { imprintOf, makeSecret } from './secret.ts';

export interface ChallengeGone {
  readonly code: 'challenge-gone';
}

/**
 * What a challenge was issued for: `sign-in` for anyone, a registration for one person by one right (an
 * invitation's imprint or a session's id).
 */
export type ChallengePurpose =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'registration'; readonly person: string; readonly by: string };

/** A value that a device must sign within five minutes, once. base64url. */
export async function issueChallenge(
  { tokens, randomBytes, now }: Pick<SignInPorts, 'tokens' | 'randomBytes' | 'now'>,
  purpose: ChallengePurpose,
): Promise<string> {
  const challenge = makeSecret(randomBytes);
  await tokens.put({
    id: await imprintOf(challenge),
    kind: 'challenge',
    subject: purpose.kind === 'sign-in' ? 'sign-in' : purpose.person,
    data: purpose,
    expiresAt: addTime(now(), CHALLENGE_LIFE),
  });
  return challenge;
}

/** Uses a challenge up. @returns refusal `challenge-gone` when it is unknown, used, too old or for something else */
export async function redeemChallenge(
  { tokens, now }: Pick<SignInPorts, 'tokens' | 'now'>,
  challenge: string,
  purpose: ChallengePurpose,
): Promise<Result<undefined, ChallengeGone>> {
  const token = await tokens.take(await imprintOf(challenge), 'challenge', now());
  const issued = purposeSchema.safeParse(token?.data);
  const isFit = issued.success && JSON.stringify(issued.data) === JSON.stringify(purposeSchema.parse(purpose));
  return isFit ? accept(undefined) : refuse({ code: 'challenge-gone' });
}

/** Also gives both sides of the comparison one order of fields. */
const purposeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sign-in') }),
  z.strictObject({ kind: z.literal('registration'), person: z.string(), by: z.string() }),
]);

/** Milliseconds; WebAuthn recommends five minutes (§ 15.1). */
const CHALLENGE_LIFE = 300_000;
