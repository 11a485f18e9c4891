import { describe, expect, it } from 'vitest';
import { signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import { softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { sessionIdSchema } from '../../core/identity/session.ts';
import { forgetExpired } from './forget-expired.ts';
import { beginPasskey, finishPasskey, listPasskeys, removePasskey } from './own-passkeys.ts';
import { endSession, listSessions, recogniseSession, type SignedIn, startSession } from './sessions.ts';

type Room = ReturnType<typeof signInRoom>;

async function who(room: Room, token: string): Promise<SignedIn> {
  const recognised = await recogniseSession(room.ports, token);
  if (!recognised.ok) throw new Error(recognised.refusal.code);
  return recognised.value;
}

async function signedIn(id = 'bruno-exemple') {
  const room = signInRoom();
  const enrolled = await room.enrol(id);
  return { room, ...enrolled, me: await who(room, enrolled.token) };
}

describe('a session', () => {
  it('knows the person with the rights of the directory at that moment', async () => {
    const { me } = await signedIn();
    expect(me.person).toMatchObject({ id: 'bruno-exemple', commune: 'exemple' });
    expect(me.person.content.map(({ role }) => role)).toEqual(['redaction', 'validation']);
    expect(me.session.agent).toBe('Firefox sur Windows');
  });

  it('is over after thirty idle minutes', async () => {
    const { room, token } = await signedIn();
    room.wait(29 * 60_000);
    await who(room, token);
    room.wait(29 * 60_000);
    await who(room, token);
    room.wait(30 * 60_000);
    expect(await recogniseSession(room.ports, token)).toEqual({ ok: false, refusal: { code: 'session-over' } });
    expect(await recogniseSession(room.ports, token)).toEqual({ ok: false, refusal: { code: 'no-session' } });
  });

  it('is over as soon as the account is closed', async () => {
    const { room, token } = await signedIn();
    const { text, version } = await room.agentsFile.read();
    const author = { name: 'Alice Exemple', email: 'alice@exemple.example' as never };
    const closed = text.replace('    until: 2030-12-31', '    active: false');
    await room.agentsFile.write({ text: closed, version, author, message: '', at: room.ports.now() });
    expect(await recogniseSession(room.ports, token)).toEqual({ ok: false, refusal: { code: 'account-closed' } });
  });

  it('of one commune is worth nothing in another', async () => {
    const { token } = await signedIn();
    const neighbour = signInRoom({ slug: 'voisine' });
    expect(await recogniseSession(neighbour.ports, token)).toEqual({ ok: false, refusal: { code: 'no-session' } });
  });

  it('is forgotten once it is over, with the links that no longer work', async () => {
    const { room, me } = await signedIn();
    expect(await forgetExpired(room.ports)).toBe(0);
    room.wait(31 * 60_000);
    expect(await forgetExpired(room.ports)).toBe(1);
    expect(await room.ports.sessions.find(me.session.id)).toBeUndefined();
  });

  it('is listed and ended by its owner alone', async () => {
    const { room, me } = await signedIn();
    room.wait(1_000);
    const phone = await startSession(room.ports, me.person.id, 'passkey', { ...someone, userAgent: undefined });
    const { session: theirs } = await room.enrol('chloe-exemple');
    const mine = await listSessions(room.ports, me.person.id);
    expect(mine.map(({ agent }) => agent)).toEqual(['Navigateur inconnu', 'Firefox sur Windows']);
    expect(await endSession(room.ports, me.person.id, theirs.id)).toBe(false);
    expect(await endSession(room.ports, me.person.id, phone.session.id)).toBe(true);
    expect(await endSession(room.ports, me.person.id, sessionIdSchema.parse('0'.repeat(64)))).toBe(false);
    expect(await listSessions(room.ports, me.person.id)).toHaveLength(1);
  });
});

describe('one’s own passkeys', () => {
  it('can be several, each made on a device', async () => {
    const { room, me } = await signedIn();
    const laptop = softwareAuthenticator(room.ports.origin);
    const made = await finishPasskey(room.ports, me, laptop.register(await beginPasskey(room.ports, me)), '');
    expect(made).toMatchObject({ ok: true, value: { label: 'Clé d’accès' } });
    expect(await listPasskeys(room.ports, me)).toHaveLength(2);
    expect(room.letters.at(-1)).toMatchObject({ to: 'bruno@exemple.example' });
  });

  it('are made with a challenge of the same session', async () => {
    const { room, me } = await signedIn();
    const other = await room.enrol('chloe-exemple');
    const options = await beginPasskey(room.ports, await who(room, other.token));
    const answer = softwareAuthenticator(room.ports.origin).register(options);
    expect(await finishPasskey(room.ports, me, answer, '')).toMatchObject({ refusal: { code: 'challenge-gone' } });
  });

  it('are refused when the device is registered already', async () => {
    const { room, me, device } = await signedIn();
    const answer = device.register(await beginPasskey(room.ports, me));
    expect(await finishPasskey(room.ports, me, answer, '')).toMatchObject({ refusal: { code: 'passkey-known' } });
  });

  it('are removed by their owner, never the last way in without confirmation', async () => {
    const { room, me, device } = await signedIn();
    const theirs = await room.enrol('chloe-exemple');
    const remove = (id: string, confirmed: boolean) => removePasskey(room.ports, me, id, confirmed);
    expect(await remove(theirs.device.credentialId, true)).toMatchObject({ refusal: { code: 'unknown-passkey' } });
    expect(await remove(device.credentialId, false)).toMatchObject({ refusal: { code: 'last-way-in' } });
    expect((await remove(device.credentialId, true)).ok).toBe(true);
    expect(await listPasskeys(room.ports, me)).toEqual([]);
  });

  it('once removed end the other sessions', async () => {
    const { room, me, device } = await signedIn();
    const elsewhere = await startSession(room.ports, me.person.id, 'passkey', someone);
    await removePasskey(room.ports, me, device.credentialId, true);
    expect(await room.ports.sessions.find(elsewhere.session.id)).toBeUndefined();
    expect(await room.ports.sessions.find(me.session.id)).toBeDefined();
  });
});
