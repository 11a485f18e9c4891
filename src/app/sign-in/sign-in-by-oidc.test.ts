import { describe, expect, it } from 'vitest';
import { signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import { EXAMPLE_AGENTS } from '../../core/identity/example-agents.ts';
import { accept } from '../../core/shared/result.ts';
import type { OidcIdentity, OidcProvider } from '../oidc-provider.ts';
import { beginOidcSignIn, DEPARTURE_LIFE, finishOidcSignIn } from './sign-in-by-oidc.ts';

const issuer = 'https://connexion.exemple.example';
const alice = { issuer, subject: '1', verifiedEmail: 'Alice@Exemple.example' };
const bound = EXAMPLE_AGENTS.replace(
  '    services: [population]',
  `    services: [population]\n    oidc: { issuer: "${issuer}", subject: "1" }`,
);

/** A provider that vouches for someone whenever the checks are those it gave. */
function vouchesFor(identity: OidcIdentity): OidcProvider {
  const checks = { state: 'etat', nonce: 'nonce', verifier: 'verificateur' };
  return {
    label: 'Compte de la commune',
    begin: async (redirectUri) => ({ address: `${issuer}/?redirect_uri=${redirectUri}`, checks }),
    async finish(_callback, _redirectUri, given) {
      expect(given).toEqual(checks);
      return accept(identity);
    },
  };
}

async function attempt(identity: OidcIdentity, options: { agents?: string; returnTo?: string; wait?: number } = {}) {
  const room = signInRoom(options.agents === undefined ? {} : { agents: options.agents });
  const provider = vouchesFor(identity);
  const departure = await beginOidcSignIn(room.ports, provider, options.returnTo, someone);
  if (!departure.ok) throw new Error(departure.refusal.code);
  room.wait(options.wait ?? 0);
  const finish = (ticket: string | undefined = departure.value.ticket) =>
    finishOidcSignIn(room.ports, provider, new URL('https://www.exemple.example/?code=1'), ticket, someone);
  return { result: await finish(), finish, room };
}

describe('signing in with the commune’s own account', () => {
  it('opens the account of a verified address', async () => {
    const { result } = await attempt(alice, { returnTo: '/espace/compte' });
    expect(result).toMatchObject({
      ok: true,
      value: { session: { person: 'alice-exemple', method: 'oidc' }, returnTo: '/espace/compte' },
    });
  });

  it('opens the bound account, whatever its address has become', async () => {
    const { result } = await attempt({ ...alice, verifiedEmail: 'chloe@exemple.example' }, { agents: bound });
    expect(result).toMatchObject({ ok: true, value: { session: { person: 'alice-exemple' } } });
  });

  it.each<[string, OidcIdentity, string | undefined]>([
    ['an address that is not verified', { ...alice, verifiedEmail: undefined }, undefined],
    ['an unknown address', { ...alice, verifiedEmail: 'inconnu@exemple.example' }, undefined],
    ['another account at the provider with a bound person’s address', { ...alice, subject: '2' }, bound],
    ['the same name at another provider', { ...alice, issuer: 'https://autre.example' }, bound],
  ])('refuses %s', async (_case, identity, agents) => {
    const { result } = await attempt(identity, agents === undefined ? {} : { agents });
    expect(result).toEqual({ ok: false, refusal: { code: 'account-not-linked' } });
  });

  it('refuses an answer that comes back twice, too late, or to another browser', async () => {
    const { finish } = await attempt(alice);
    expect(await finish()).toMatchObject({ refusal: { code: 'oidc-gone' } });
    expect((await attempt(alice, { wait: DEPARTURE_LIFE })).result).toMatchObject({ refusal: { code: 'oidc-gone' } });
    const { finish: another } = await attempt(alice);
    expect(await another('autre-billet')).toMatchObject({ refusal: { code: 'oidc-gone' } });
  });

  it('leads to no other site', async () => {
    const { result } = await attempt(alice, { returnTo: 'https://attaquant.example' });
    expect(result).toMatchObject({ ok: true, value: { returnTo: '/espace/' } });
  });
});
