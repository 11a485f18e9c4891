import type { RelyingParty } from '../passkey-ceremonies.ts';
import type { SignInPorts } from './ports.ts';

/** The site that the commune's passkeys belong to: its host name alone, so that no other commune's works there. */
export function relyingPartyOf({ origin, commune }: Pick<SignInPorts, 'origin' | 'commune'>): RelyingParty {
  return { id: new URL(origin).hostname, name: `Espace agents, ${commune.name}`, origin };
}

/**
 * What a device keeps to say whose passkey it is: always the same for a person, and meaningless elsewhere.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-user-handle-privacy
 */
export async function userHandleOf(commune: string, person: string): Promise<string> {
  const bytes = new TextEncoder().encode(`perron user handle\n${commune}\n${person}`);
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url');
}
