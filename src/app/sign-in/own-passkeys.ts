import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { PasskeyRecord } from '../passkey-store.ts';
import type { SignInPorts } from './ports.ts';
import { beginRegistration, checkRegistration, keepPasskey, type RegistrationRefusal } from './register-passkey.ts';
import type { SignedIn } from './sessions.ts';

/** The passkeys of whoever is signed in, the oldest first. */
export function listPasskeys(ports: SignInPorts, { person }: SignedIn): Promise<readonly PasskeyRecord[]> {
  return ports.passkeys.list(person.id);
}

/** What the browser needs to make one more. */
export function beginPasskey(ports: SignInPorts, { agent, session }: SignedIn): Promise<object> {
  return beginRegistration(ports, agent, session.id);
}

export async function finishPasskey(
  ports: SignInPorts,
  { agent, session }: SignedIn,
  answer: unknown,
  label: string,
): Promise<Result<PasskeyRecord, RegistrationRefusal>> {
  const passkey = await checkRegistration(ports, agent, session.id, answer, label);
  return passkey.ok ? keepPasskey(ports, agent, passkey.value) : passkey;
}

/**
 * Removes one of the person's passkeys, and ends their other sessions: the device may be lost.
 *
 * @param confirmed they know that nothing else lets them in
 * @returns refusal `last-way-in` when it is the last and they have not confirmed, `unknown-passkey` when it
 *   is not theirs
 */
export async function removePasskey(
  ports: SignInPorts,
  { person, agent, session }: SignedIn,
  credentialId: string,
  confirmed: boolean,
): Promise<Result<undefined, { readonly code: 'last-way-in' | 'unknown-passkey' }>> {
  const own = await ports.passkeys.list(person.id);
  if (!own.some((passkey) => passkey.credentialId === credentialId)) return refuse({ code: 'unknown-passkey' });
  const hasAnotherWay = own.length > 1 || agent.oidc !== undefined || agent.eid !== undefined;
  if (!hasAnotherWay && !confirmed) return refuse({ code: 'last-way-in' });
  await ports.passkeys.remove(person.id, credentialId);
  await ports.sessions.revokeAll(person.id, session.id);
  return accept(undefined);
}
