import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { PasskeyRefusal } from '../passkey-ceremonies.ts';
import { type ChallengeGone, issueChallenge, redeemChallenge } from './challenge.ts';
import { countTry, type TooManyTries } from './limits.ts';
import type { Caller, SignInPorts } from './ports.ts';
import { relyingPartyOf, userHandleOf } from './relying-party.ts';
import { type AccountClosed, openAccount, type StartedSession, startSession } from './sessions.ts';

/** What the browser needs; it asks for no name first, so that nobody can learn who has an account. */
export async function beginPasskeySignIn(ports: SignInPorts, caller: Caller): Promise<Result<object, TooManyTries>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  if (!counted.ok) return counted;
  const challenge = await issueChallenge(ports, { kind: 'sign-in' });
  return accept(await ports.ceremonies.authenticationOptions({ relyingParty: relyingPartyOf(ports), challenge }));
}

export type PasskeySignInRefusal =
  | PasskeyRefusal
  | ChallengeGone
  | TooManyTries
  | AccountClosed
  | { readonly code: 'unknown-passkey' };

/** Signs in with what a device answered to a challenge. */
export async function finishPasskeySignIn(
  ports: SignInPorts,
  answer: unknown,
  caller: Caller,
): Promise<Result<StartedSession, PasskeySignInRefusal>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  if (!counted.ok) return counted;
  const claims = ports.ceremonies.readAnswer(answer);
  if (!claims.ok) return claims;
  const { challenge, credentialId, userHandle } = claims.value;
  const redeemed = await redeemChallenge(ports, challenge, { kind: 'sign-in' });
  if (!redeemed.ok) return redeemed;

  const passkey = await ports.passkeys.find(credentialId);
  if (passkey === undefined) return refuse({ code: 'unknown-passkey' });
  const perAccount = await countTry(ports, 'sign-in-account', passkey.person);
  if (!perAccount.ok) return perAccount;
  if (userHandle !== undefined && userHandle !== (await userHandleOf(ports.commune.slug, passkey.person)))
    return refuse({ code: 'unknown-passkey' });
  const relyingParty = relyingPartyOf(ports);
  const verified = await ports.ceremonies.verifyAuthentication(answer, { relyingParty, challenge, passkey });
  if (!verified.ok) return verified;

  const account = await openAccount(ports, ({ id }) => id === passkey.person);
  if (!account.ok) return account;
  const isFresh = await ports.passkeys.update(credentialId, { ...verified.value, lastUsedAt: ports.now() });
  if (!isFresh) return refuse({ code: 'passkey-refused', reason: 'counter' });
  return accept(await startSession(ports, passkey.person, 'passkey', caller));
}
