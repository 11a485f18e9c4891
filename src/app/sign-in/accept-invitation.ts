import type { Agent } from '../../core/identity/agents-schema.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { countTry, type TooManyTries } from './limits.ts';
import type { Caller, SignInPorts } from './ports.ts';
import { beginRegistration, checkRegistration, keepPasskey, type RegistrationRefusal } from './register-passkey.ts';
import { imprintOf } from './secret.ts';
import { type AccountClosed, openAccount, type StartedSession, startSession } from './sessions.ts';

export interface InvitationGone {
  readonly code: 'invitation-gone';
}

export type InvitationRefusal = InvitationGone | AccountClosed | TooManyTries;

/** Whose link this is. Looking does not use it up: mail filters open links before people do. */
export async function openInvitation(
  ports: SignInPorts,
  secret: string,
  caller: Caller,
): Promise<Result<Agent, InvitationRefusal>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  if (!counted.ok) return counted;
  const invitation = await ports.tokens.find(await imprintOf(secret), 'invitation', ports.now());
  if (invitation === undefined) return refuse({ code: 'invitation-gone' });
  return openAccount(ports, ({ id }) => id === invitation.subject);
}

/** What the browser needs to make the passkey; may be asked again when the person gave up half-way. */
export async function beginInvitation(
  ports: SignInPorts,
  secret: string,
  caller: Caller,
): Promise<Result<object, InvitationRefusal>> {
  const agent = await openInvitation(ports, secret, caller);
  if (!agent.ok) return agent;
  return accept(await beginRegistration(ports, agent.value, await imprintOf(secret)));
}

/** Keeps the passkey, uses the link up and signs the person in. */
export async function finishInvitation(
  ports: SignInPorts,
  secret: string,
  answer: unknown,
  label: string,
  caller: Caller,
): Promise<Result<StartedSession, InvitationRefusal | RegistrationRefusal>> {
  const agent = await openInvitation(ports, secret, caller);
  if (!agent.ok) return agent;
  const id = await imprintOf(secret);
  const passkey = await checkRegistration(ports, agent.value, id, answer, label);
  if (!passkey.ok) return passkey;
  const used = await ports.tokens.take(id, 'invitation', ports.now());
  if (used === undefined) return refuse({ code: 'invitation-gone' });
  const kept = await keepPasskey(ports, agent.value, passkey.value);
  if (!kept.ok) return kept;
  // Whoever recovers an account may have lost a device that is still signed in.
  await ports.sessions.revokeAll(agent.value.id);
  return accept(await startSession(ports, agent.value.id, 'passkey', caller));
}
