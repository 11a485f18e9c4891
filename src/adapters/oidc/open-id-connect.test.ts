import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROVIDER_CLIENT, type RealProvider, startRealProvider } from '../../../tests/fixtures/real-openid-provider.ts';
import type { OidcProvider } from '../../app/oidc-provider.ts';
import { openIdConnect } from './open-id-connect.ts';

const redirectUri = 'http://exemple.localhost:4321/espace/connexion/oidc/retour';
const alice = { subject: 'alice', email: 'alice@exemple.example', emailVerified: true };

let real: RealProvider;
let provider: OidcProvider;
beforeAll(async () => {
  real = await startRealProvider([redirectUri]);
  provider = openIdConnect({ label: 'Compte de la commune', issuer: real.issuer, allowHttp: true, ...PROVIDER_CLIENT });
});
afterAll(() => real.stop());

describe('the commune’s own provider', () => {
  it('says who signed in, with the address it has verified', async () => {
    const { address, checks } = await provider.begin(redirectUri);
    const callback = await real.visit(address, alice);
    expect(await provider.finish(callback, redirectUri, checks)).toEqual({
      ok: true,
      value: { issuer: real.issuer, subject: 'alice', verifiedEmail: 'alice@exemple.example' },
    });
  });

  it('gives no address that it has not verified', async () => {
    const { address, checks } = await provider.begin(redirectUri);
    const callback = await real.visit(address, { ...alice, subject: 'autre', emailVerified: false });
    expect(await provider.finish(callback, redirectUri, checks)).toMatchObject({
      ok: true,
      value: { verifiedEmail: undefined },
    });
  });

  it('asks for a code with PKCE, state and nonce', async () => {
    const { address } = await provider.begin(redirectUri);
    const asked = new URL(address).searchParams;
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(30);
  });

  it('takes a refusal at the provider for what it is', async () => {
    const { address, checks } = await provider.begin(redirectUri);
    const callback = await real.visit(address, { ...alice, declines: true });
    expect(await provider.finish(callback, redirectUri, checks)).toMatchObject({
      ok: false,
      refusal: { reason: 'cancelled', detail: 'access_denied' },
    });
  });

  it.each([
    ['state', { state: 'autre' }],
    ['nonce', { nonce: 'autre' }],
    ['verifier', { verifier: 'autre-verificateur-de-quarante-trois-signes-au-moins' }],
  ])('refuses an answer that belongs to another sign-in (%s)', async (_name, other) => {
    const { address, checks } = await provider.begin(redirectUri);
    const callback = await real.visit(address, alice);
    expect(await provider.finish(callback, redirectUri, { ...checks, ...other })).toMatchObject({
      ok: false,
      refusal: { reason: 'untrusted' },
    });
  });

  it('refuses a code used twice, and an invented one', async () => {
    const { address, checks } = await provider.begin(redirectUri);
    const callback = await real.visit(address, alice);
    expect((await provider.finish(callback, redirectUri, checks)).ok).toBe(true);
    expect((await provider.finish(callback, redirectUri, checks)).ok).toBe(false);
    callback.searchParams.set('code', 'invente');
    expect((await provider.finish(callback, redirectUri, checks)).ok).toBe(false);
  });

  it('is asked again once it is back, when it was down the first time', async () => {
    const first = await startRealProvider([redirectUri]);
    await first.stop();
    const late = openIdConnect({ label: '', issuer: first.issuer, allowHttp: true, ...PROVIDER_CLIENT });
    await expect(late.begin(redirectUri)).rejects.toThrow();
    const back = await startRealProvider([redirectUri], Number(new URL(first.issuer).port));
    expect((await late.begin(redirectUri)).address).toContain(first.issuer);
    await back.stop();
  });
});
