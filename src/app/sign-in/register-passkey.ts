import type { Agent } from '../../core/identity/agents-schema.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { PasskeyRefusal } from '../passkey-ceremonies.ts';
import type { PasskeyRecord } from '../passkey-store.ts';
import { type ChallengeGone, issueChallenge, redeemChallenge } from './challenge.ts';
import { newPasskeyLetter } from './letters.ts';
import type { SignInPorts } from './ports.ts';
import { relyingPartyOf, userHandleOf } from './relying-party.ts';

/** @param by what gives the right: the imprint of an invitation, or the id of a session */
export async function beginRegistration(ports: SignInPorts, agent: Agent, by: string): Promise<object> {
  const challenge = await issueChallenge(ports, { kind: 'registration', person: agent.id, by });
  return ports.ceremonies.registrationOptions({
    relyingParty: relyingPartyOf(ports),
    userHandle: await userHandleOf(ports.commune.slug, agent.id),
    userName: agent.email,
    displayName: agent.name,
    challenge,
    known: await ports.passkeys.list(agent.id),
  });
}

/** `passkey-known`: this credential is registered already, by whomever. */
export type RegistrationRefusal = PasskeyRefusal | ChallengeGone | { readonly code: 'passkey-known' };

/** Checks a device's answer; nothing is kept yet. */
export async function checkRegistration(
  ports: SignInPorts,
  agent: Agent,
  by: string,
  answer: unknown,
  label: string,
): Promise<Result<PasskeyRecord, RegistrationRefusal>> {
  const claims = ports.ceremonies.readAnswer(answer);
  if (!claims.ok) return claims;
  const { challenge } = claims.value;
  const redeemed = await redeemChallenge(ports, challenge, { kind: 'registration', person: agent.id, by });
  if (!redeemed.ok) return redeemed;
  const verified = await ports.ceremonies.verifyRegistration(answer, {
    relyingParty: relyingPartyOf(ports),
    challenge,
  });
  if (!verified.ok) return verified;
  const plain = label.replace(/\s+/g, ' ').trim().slice(0, longestLabel);
  return accept({
    ...verified.value,
    person: agent.id,
    label: plain === '' ? 'Clé d’accès' : plain,
    createdAt: ports.now(),
    lastUsedAt: undefined,
  });
}

/** Keeps a passkey and tells its owner, in case it was someone else. */
export async function keepPasskey(
  ports: SignInPorts,
  agent: Agent,
  passkey: PasskeyRecord,
): Promise<Result<PasskeyRecord, { readonly code: 'passkey-known' }>> {
  if (!(await ports.passkeys.insert(passkey))) return refuse({ code: 'passkey-known' });
  await ports.postLetter(newPasskeyLetter(agent, ports.commune.name, `${ports.origin}/espace/compte`));
  return accept(passkey);
}

const longestLabel = 60;
