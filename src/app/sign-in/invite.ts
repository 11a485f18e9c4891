import { addTime } from '../../core/calendar/elapsed-time.ts';
import { type Agent, emailAddressSchema } from '../../core/identity/agents-schema.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import { type ActingPerson, mayDo, type RightsRefusal } from '../../core/identity/rights.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { invitationLetter, knownPasskeyLetter } from './letters.ts';
import { countTry, type TooManyTries } from './limits.ts';
import type { Caller, InvitationRequest, SignInPorts } from './ports.ts';
import { imprintOf, makeSecret } from './secret.ts';
import { type AccountClosed, openAccount } from './sessions.ts';

/**
 * An administrator invites someone, or invites them again when they have lost their passkeys: the only way
 * to recover an account.
 */
export async function inviteAgent(
  ports: SignInPorts,
  by: ActingPerson,
  person: PersonId,
): Promise<Result<Agent, RightsRefusal | AccountClosed>> {
  const right = mayDo(by, 'agents.edit', { commune: ports.commune.slug, workflow: { policy: 'none' } });
  if (!right.ok) return right;
  const account = await openAccount(ports, ({ id }) => id === person);
  if (!account.ok) return account;
  await sendInvitation(ports, account.value, by.id);
  return accept(account.value);
}

/**
 * Someone types their address to receive a link. The request is only put aside: known or not, the address
 * gets the same answer after the same work.
 *
 * @returns refusal `too-many-tries` by network address only; beyond an address's own limit nothing is sent
 */
export async function requestInvitation(
  ports: SignInPorts,
  email: string,
  caller: Caller,
): Promise<Result<undefined, TooManyTries | { readonly code: 'malformed-email' }>> {
  const counted = await countTry(ports, 'invitation-address', caller.address);
  if (!counted.ok) return counted;
  const address = emailAddressSchema.safeParse(email);
  if (!address.success) return refuse({ code: 'malformed-email' });
  const perEmail = await countTry(ports, 'invitation-email', await imprintOf(address.data));
  if (perEmail.ok) await ports.deferInvitation({ email: address.data });
  return accept(undefined);
}

/**
 * Deals with a request put aside. Whoever has no passkey yet receives an invitation; whoever has one is
 * reminded of it, since a mailbox alone must not open an account that a passkey protects.
 */
export async function answerInvitationRequest(ports: SignInPorts, { email }: InvitationRequest): Promise<void> {
  const account = await openAccount(ports, (agent) => agent.email === email);
  if (!account.ok) return;
  const known = await ports.passkeys.list(account.value.id);
  if (known.length === 0) await sendInvitation(ports, account.value, account.value.id);
  else
    await ports.postLetter(knownPasskeyLetter(account.value, ports.commune.name, `${ports.origin}/espace/connexion`));
}

/** Milliseconds. */
export const INVITATION_LIFE = 72 * 3_600_000;

async function sendInvitation(ports: SignInPorts, agent: Agent, by: PersonId): Promise<void> {
  const secret = makeSecret(ports.randomBytes);
  // Only the last link works.
  await ports.tokens.removeAll('invitation', agent.id);
  await ports.tokens.put({
    id: await imprintOf(secret),
    kind: 'invitation',
    subject: agent.id,
    data: { by },
    expiresAt: addTime(ports.now(), INVITATION_LIFE),
  });
  await ports.postLetter(invitationLetter(agent, ports.commune.name, `${ports.origin}/espace/invitation/${secret}`));
}
