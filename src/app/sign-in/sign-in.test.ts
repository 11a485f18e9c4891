import { describe, expect, it } from 'vitest';
import { signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import type { Lies } from '../../../tests/fixtures/software-authenticator.ts';
import { EXAMPLE_AGENTS } from '../../core/identity/example-agents.ts';
import { accept, refuse } from '../../core/shared/result.ts';
import { recogniseSession } from './sessions.ts';
import { beginEidSignIn, finishEidSignIn } from './sign-in-by-eid.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from './sign-in-by-passkey.ts';
import { isDemoDoorOpen, listDemoAgents, signInForDemo } from './sign-in-for-demo.ts';

async function challenge(room: ReturnType<typeof signInRoom>) {
  const options = await beginPasskeySignIn(room.ports, someone);
  if (!options.ok) throw new Error(options.refusal.code);
  return options.value;
}

async function enrolled() {
  const room = signInRoom();
  const { device } = await room.enrol('bruno-exemple');
  const signIn = async (lies: Lies = {}) =>
    finishPasskeySignIn(room.ports, device.signIn(await challenge(room), lies), someone);
  return { room, device, signIn };
}

describe('signing in with a passkey', () => {
  it('needs no name: the device says whose it is', async () => {
    const { signIn } = await enrolled();
    expect(await signIn()).toMatchObject({
      ok: true,
      value: { session: { person: 'bruno-exemple', method: 'passkey' } },
    });
  });

  it('refuses an answer sent a second time', async () => {
    const { room, device } = await enrolled();
    const answer = device.signIn(await challenge(room));
    expect((await finishPasskeySignIn(room.ports, answer, someone)).ok).toBe(true);
    expect(await finishPasskeySignIn(room.ports, answer, someone)).toEqual({
      ok: false,
      refusal: { code: 'challenge-gone' },
    });
  });

  it('refuses a challenge that is five minutes old, or invented', async () => {
    const { room, device, signIn } = await enrolled();
    const options = await challenge(room);
    room.wait(300_000);
    expect(await finishPasskeySignIn(room.ports, device.signIn(options), someone)).toMatchObject({
      refusal: { code: 'challenge-gone' },
    });
    expect(await signIn({ challenge: 'aW52ZW50ZQ' })).toMatchObject({ refusal: { code: 'challenge-gone' } });
  });

  it.each<[string, Lies]>([
    ['origin', { origin: 'https://attaquant.example' }],
    ['relying-party', { relyingParty: 'www.voisine.example' }],
    ['user-verification', { userVerified: false }],
  ])('refuses a wrong %s', async (reason, lies) => {
    const { signIn } = await enrolled();
    expect(await signIn(lies)).toEqual({ ok: false, refusal: { code: 'passkey-refused', reason } });
  });

  it('refuses a device whose counter goes back: it may be a copy', async () => {
    const { signIn } = await enrolled();
    await signIn({ counter: 7 });
    expect(await signIn({ counter: 7 })).toEqual({
      ok: false,
      refusal: { code: 'passkey-refused', reason: 'counter' },
    });
    expect((await signIn({ counter: 8 })).ok).toBe(true);
  });

  it('refuses a passkey that claims to be someone else’s', async () => {
    const { signIn } = await enrolled();
    expect(await signIn({ userHandle: 'YXV0cmU' })).toMatchObject({ refusal: { code: 'unknown-passkey' } });
  });

  it('refuses a passkey of another commune', async () => {
    const { device } = await enrolled();
    const neighbour = signInRoom({ slug: 'voisine' });
    const answer = device.signIn(await challenge(neighbour));
    expect(await finishPasskeySignIn(neighbour.ports, answer, someone)).toMatchObject({
      refusal: { code: 'unknown-passkey' },
    });
  });

  it('refuses a closed account', async () => {
    const { room, signIn } = await enrolled();
    room.wait(5 * 366 * 86_400_000);
    expect(await signIn()).toEqual({ ok: false, refusal: { code: 'account-closed' } });
  });

  it('limits tries by place and by account', async () => {
    const { room, signIn } = await enrolled();
    const outcomes: (string | boolean)[] = [];
    for (let count = 0; count < 12; count += 1) {
      const result = await signIn({ origin: 'https://attaquant.example' });
      outcomes.push(result.ok || result.refusal.code);
    }
    expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('passkey-refused'));
    expect(outcomes.slice(10)).toEqual(['too-many-tries', 'too-many-tries']);
    for (let count = 0; count < 60; count += 1) await beginPasskeySignIn(room.ports, someone);
    expect(await beginPasskeySignIn(room.ports, someone)).toMatchObject({ refusal: { code: 'too-many-tries' } });
    expect((await beginPasskeySignIn(room.ports, { address: '198.51.100.7' })).ok).toBe(true);
  });

  it('always begins a new session, and ends the one the browser had', async () => {
    const { room, device } = await enrolled();
    const planted = 'jeton-choisi-par-un-autre';
    const first = await finishPasskeySignIn(room.ports, device.signIn(await challenge(room)), {
      ...someone,
      sessionToken: planted,
    });
    if (!first.ok) throw new Error(first.refusal.code);
    expect(first.value.token).not.toBe(planted);
    const again = { ...someone, sessionToken: first.value.token };
    const second = await finishPasskeySignIn(room.ports, device.signIn(await challenge(room)), again);
    if (!second.ok) throw new Error(second.refusal.code);
    expect(await recogniseSession(room.ports, first.value.token)).toMatchObject({ refusal: { code: 'no-session' } });
    expect((await recogniseSession(room.ports, second.value.token)).ok).toBe(true);
  });
});

describe('signing in with the identity card', () => {
  const imprint = 'a'.repeat(64);
  const agents = EXAMPLE_AGENTS.replace('    until: 2030-12-31', `    until: 2030-12-31\n    eid: ${imprint}`);
  const verifier = (answer: Awaited<ReturnType<Parameters<typeof finishEidSignIn>[1]['verify']>>) => ({
    verify: async () => answer,
  });

  it('opens the account bound to the card, once by challenge', async () => {
    const { ports } = signInRoom({ agents });
    const nonce = await beginEidSignIn(ports, someone);
    if (!nonce.ok) throw new Error(nonce.refusal.code);
    const attempt = () => finishEidSignIn(ports, verifier(accept({ imprint })), nonce.value, {}, someone);
    expect(await attempt()).toMatchObject({ ok: true, value: { session: { person: 'bruno-exemple', method: 'eid' } } });
    expect(await attempt()).toMatchObject({ refusal: { code: 'challenge-gone' } });
  });

  it('refuses an unknown card and a card that the verifier refuses', async () => {
    const { ports } = signInRoom({ agents });
    for (const answer of [
      accept({ imprint: 'b'.repeat(64) }),
      refuse({ code: 'eid-refused', reason: 'revoked' } as const),
    ]) {
      const nonce = await beginEidSignIn(ports, someone);
      if (!nonce.ok) throw new Error(nonce.refusal.code);
      expect((await finishEidSignIn(ports, verifier(answer), nonce.value, {}, someone)).ok).toBe(false);
    }
  });
});

describe('the picker of the demonstration', () => {
  const here = { address: '127.0.0.1' };
  const open = { demo: true, host: 'exemple.localhost:4321', forwarded: false };

  it('plays anyone who is active, from this machine', async () => {
    const { ports } = signInRoom();
    expect((await listDemoAgents(ports)).agents.map(({ name }) => name)).toContain('Dana Exemple');
    expect(await signInForDemo(ports, open, 'dana-exemple', here)).toMatchObject({
      ok: true,
      value: { session: { person: 'dana-exemple', method: 'demo' } },
    });
    expect(await signInForDemo(ports, open, 'absente', here)).toMatchObject({ refusal: { code: 'account-closed' } });
  });

  it.each([
    ['in production', { ...open, demo: false }, here],
    ['from elsewhere', open, { address: '10.0.0.2' }],
    ['from an unknown place', open, { address: '' }],
    ['under a name that leads here (DNS rebinding)', { ...open, host: 'attaquant.example:4321' }, here],
    ['under a name that looks like ours', { ...open, host: 'localhost.attaquant.example' }, here],
    ['without a name', { ...open, host: undefined }, here],
    ['through a proxy', { ...open, forwarded: true }, here],
  ])('stays shut %s', async (_case, door, caller) => {
    const { ports } = signInRoom();
    expect(isDemoDoorOpen(door, caller)).toBe(false);
    expect(await signInForDemo(ports, door, 'alice-exemple', caller)).toEqual({
      ok: false,
      refusal: { code: 'demo-closed' },
    });
  });
});
