import { z } from 'zod';
import { addTime } from '../../core/calendar/elapsed-time.ts';
import type { Agent } from '../../core/identity/agents-schema.ts';
import { returnAddress } from '../../core/identity/return-address.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { OidcIdentity, OidcProvider, OidcRefusal } from '../oidc-provider.ts';
import { countTry, type TooManyTries } from './limits.ts';
import type { Caller, SignInPorts } from './ports.ts';
import { imprintOf, makeSecret } from './secret.ts';
import { type AccountClosed, openAccount, type StartedSession, startSession } from './sessions.ts';

/** A sign-in that has left for the provider. */
export interface OidcDeparture {
  /** Where to send the browser. */
  readonly address: string;
  /** For a cookie of that browser: an answer that comes back to another one is worth nothing. */
  readonly ticket: string;
}

/** @param returnTo the page asked for before signing in */
export async function beginOidcSignIn(
  ports: SignInPorts,
  provider: OidcProvider,
  returnTo: string | undefined,
  caller: Caller,
): Promise<Result<OidcDeparture, TooManyTries>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  if (!counted.ok) return counted;
  const { address, checks } = await provider.begin(redirectUriOf(ports));
  const ticket = makeSecret(ports.randomBytes);
  await ports.tokens.put({
    id: await imprintOf(ticket),
    kind: 'challenge',
    subject: 'oidc',
    data: { ...checks, returnTo: returnAddress(returnTo) },
    expiresAt: addTime(ports.now(), DEPARTURE_LIFE),
  });
  return accept({ address, ticket });
}

export type OidcSignInRefusal =
  | OidcRefusal
  | TooManyTries
  | AccountClosed
  | { readonly code: 'oidc-gone' }
  /** The provider vouches for someone whom the directory does not know by this account. */
  | { readonly code: 'account-not-linked' };

/** @param callback full address on which the browser came back */
export async function finishOidcSignIn(
  ports: SignInPorts,
  provider: OidcProvider,
  callback: URL,
  ticket: string | undefined,
  caller: Caller,
): Promise<Result<StartedSession & { readonly returnTo: string }, OidcSignInRefusal>> {
  const counted = await countTry(ports, 'sign-in-address', caller.address);
  if (!counted.ok) return counted;
  if (ticket === undefined) return refuse({ code: 'oidc-gone' });
  const departure = departureSchema.safeParse(
    (await ports.tokens.take(await imprintOf(ticket), 'challenge', ports.now()))?.data,
  );
  if (!departure.success) return refuse({ code: 'oidc-gone' });
  const { returnTo, ...checks } = departure.data;
  const identity = await provider.finish(callback, redirectUriOf(ports), checks);
  if (!identity.ok) return identity;

  const account = await accountOf(ports, identity.value);
  if (!account.ok) return account;
  return accept({ ...(await startSession(ports, account.value.id, 'oidc', caller)), returnTo });
}

/**
 * The bound account counts first. A verified e-mail opens only an account that is bound to none: else
 * whoever gets an old address at the provider would get the person's rights too.
 */
async function accountOf(
  ports: SignInPorts,
  { issuer, subject, verifiedEmail }: OidcIdentity,
): Promise<Result<Agent, AccountClosed | { readonly code: 'account-not-linked' }>> {
  const isBound = ({ oidc }: Agent) => oidc?.issuer === issuer && oidc.subject === subject;
  const bound = await openAccount(ports, isBound);
  if (bound.ok) return bound;
  const email = verifiedEmail?.toLowerCase();
  const byEmail = await openAccount(ports, (agent) => agent.oidc === undefined && agent.email === email);
  return byEmail.ok ? byEmail : refuse({ code: 'account-not-linked' });
}

function redirectUriOf({ origin }: SignInPorts): string {
  return `${origin}${OIDC_CALLBACK}`;
}

/** Registered at the provider as the only address it may send people back to. */
export const OIDC_CALLBACK = '/espace/connexion/oidc/retour';

const departureSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});

/** Milliseconds: time to sign in at the provider, second factor included. */
export const DEPARTURE_LIFE = 600_000;
