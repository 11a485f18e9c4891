import { accept, type Result } from '../../core/shared/result.ts';
import type { EidVerifier } from '../eid-verifier.ts';
import { type ChallengeGone, issueChallenge, redeemChallenge } from './challenge.ts';
import { countTry, type TooManyTries } from './limits.ts';
import type { Caller, SignInPorts } from './ports.ts';
import { type AccountClosed, openAccount, type StartedSession, startSession } from './sessions.ts';

/** The value that the card must sign. */
export async function beginEidSignIn(ports: SignInPorts, caller: Caller): Promise<Result<string, TooManyTries>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  return counted.ok ? accept(await issueChallenge(ports, { kind: 'sign-in' })) : counted;
}

export type EidSignInRefusal =
  | TooManyTries
  | ChallengeGone
  | AccountClosed
  | { readonly code: 'eid-refused'; readonly reason: string };

/**
 * Signs in whoever the directory knows by the imprint of their card.
 *
 * @param nonce the value given to this browser
 * @param token what the browser's extension gave
 */
export async function finishEidSignIn(
  ports: SignInPorts,
  verifier: EidVerifier,
  nonce: string,
  token: unknown,
  caller: Caller,
): Promise<Result<StartedSession, EidSignInRefusal>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  if (!counted.ok) return counted;
  const redeemed = await redeemChallenge(ports, nonce, { kind: 'sign-in' });
  if (!redeemed.ok) return redeemed;
  const card = await verifier.verify(token, { origin: ports.origin, nonce });
  if (!card.ok) return card;
  const { imprint } = card.value;
  const account = await openAccount(ports, ({ eid }) => eid === imprint);
  return account.ok ? accept(await startSession(ports, account.value.id, 'eid', caller)) : account;
}
