import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Lies, softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { webAuthn } from './web-authn.ts';

const relyingParty = { id: 'www.exemple.example', name: 'Exemple', origin: 'https://www.exemple.example' };
const challenge = randomBytes(32).toString('base64url');
const expected = { relyingParty, challenge };

async function registered() {
  const device = softwareAuthenticator(relyingParty.origin);
  const options = await webAuthn.registrationOptions({
    relyingParty,
    userHandle: 'cXVlbHF1LXVu',
    userName: 'alice@exemple.example',
    displayName: 'Alice Exemple',
    challenge,
    known: [],
  });
  return { device, options };
}

async function signIn(lies: Lies = {}, from = 0) {
  const { device, options } = await registered();
  const made = await webAuthn.verifyRegistration(device.register(options), expected);
  if (!made.ok) throw new Error(made.refusal.reason);
  const answer = device.signIn(await webAuthn.authenticationOptions(expected), lies);
  return webAuthn.verifyAuthentication(answer, { ...expected, passkey: { ...made.value, counter: from } });
}

describe('making a passkey', () => {
  it('asks for a discoverable one that verifies its holder', async () => {
    const { options } = await registered();
    expect(options).toMatchObject({
      rp: { id: relyingParty.id },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });

  it('keeps its public half', async () => {
    const { device, options } = await registered();
    expect(await webAuthn.verifyRegistration(device.register(options), expected)).toMatchObject({
      ok: true,
      value: { credentialId: device.credentialId, counter: 0, transports: ['internal'] },
    });
  });

  it.each<[string, Lies]>([
    ['origin', { origin: 'https://attaquant.example' }],
    ['origin', { origin: 'http://www.exemple.example' }],
    ['relying-party', { relyingParty: 'attaquant.example' }],
    ['challenge', { challenge: 'YXV0cmU' }],
    ['user-verification', { userVerified: false }],
  ])('refuses another %s: %j', async (reason, lies) => {
    const { device, options } = await registered();
    const result = await webAuthn.verifyRegistration(device.register(options, lies), expected);
    expect(result).toEqual({ ok: false, refusal: { code: 'passkey-refused', reason } });
  });
});

describe('signing in with a passkey', () => {
  it('accepts the device that made it', async () => {
    expect(await signIn()).toEqual({ ok: true, value: { counter: 1, backedUp: false } });
  });

  it.each<[string, Lies]>([
    ['origin', { origin: 'https://attaquant.example' }],
    ['origin', { crossOrigin: true }],
    ['relying-party', { relyingParty: 'attaquant.example' }],
    ['challenge', { challenge: 'YXV0cmU' }],
    ['user-verification', { userVerified: false }],
  ])('refuses another %s: %j', async (reason, lies) => {
    expect(await signIn(lies)).toEqual({ ok: false, refusal: { code: 'passkey-refused', reason } });
  });

  it('refuses a wrong signature', async () => {
    const result = await signIn({ signature: 'wrong' });
    expect(result.ok).toBe(false);
  });

  it.each([5, 1])('refuses a device whose counter stands still or goes back (%i noted)', async (noted) => {
    expect(await signIn({}, noted)).toEqual({ ok: false, refusal: { code: 'passkey-refused', reason: 'counter' } });
  });

  it.each([undefined, null, 'texte', {}, { id: 'a' }, { id: '../..', rawId: 'a', type: 'public-key', response: {} }])(
    'refuses what is no answer: %j',
    async (answer) => {
      expect(webAuthn.readAnswer(answer).ok).toBe(false);
      const passkey = { credentialId: 'a', publicKey: 'a', counter: 0, transports: [] };
      expect((await webAuthn.verifyAuthentication(answer, { ...expected, passkey })).ok).toBe(false);
      expect((await webAuthn.verifyRegistration(answer, expected)).ok).toBe(false);
    },
  );
});
