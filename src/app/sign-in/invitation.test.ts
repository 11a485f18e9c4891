import { describe, expect, it } from 'vitest';
import { administrator, signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import { softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { beginInvitation, finishInvitation, openInvitation } from './accept-invitation.ts';
import { answerInvitationRequest, INVITATION_LIFE, inviteAgent, requestInvitation } from './invite.ts';
import { imprintOf } from './secret.ts';

const bruno = personIdSchema.parse('bruno-exemple');

async function invited() {
  const room = signInRoom();
  await inviteAgent(room.ports, administrator(), bruno);
  const secret = room.lastSecret();
  const device = softwareAuthenticator(room.ports.origin);
  const finish = async (lies = {}) => {
    const options = await beginInvitation(room.ports, secret, someone);
    if (!options.ok) return options;
    return finishInvitation(room.ports, secret, device.register(options.value, lies), '  Mon\n téléphone ', someone);
  };
  return { ...room, secret, finish };
}

describe('an invitation', () => {
  it('is a letter with a link, to the address of the directory', async () => {
    const { letters, secret } = await invited();
    expect(letters[0]).toMatchObject({ to: 'bruno@exemple.example' });
    expect(letters[0]?.text).toContain(`https://www.exemple.example/espace/invitation/${secret}`);
    expect(secret).toMatch(/^[\w-]{43}$/);
  });

  it('makes a passkey, signs the person in, and tells them', async () => {
    const { finish, ports, letters } = await invited();
    expect(await finish()).toMatchObject({
      ok: true,
      value: { session: { person: 'bruno-exemple', method: 'passkey' } },
    });
    expect(await ports.passkeys.list(bruno)).toMatchObject([{ label: 'Mon téléphone', counter: 0 }]);
    expect(letters.at(-1)?.subject).toContain('clé d’accès vient d’être ajoutée');
  });

  it('can be looked at and begun as often as needed before it is used', async () => {
    const { ports, secret, finish } = await invited();
    for (let look = 0; look < 3; look += 1) expect((await openInvitation(ports, secret, someone)).ok).toBe(true);
    await beginInvitation(ports, secret, someone);
    expect((await finish()).ok).toBe(true);
  });

  it('works once', async () => {
    const { finish, ports } = await invited();
    await finish();
    expect(await finish()).toEqual({ ok: false, refusal: { code: 'invitation-gone' } });
    expect(await ports.passkeys.list(bruno)).toHaveLength(1);
  });

  it('survives an answer that is refused', async () => {
    const { finish } = await invited();
    expect(await finish({ origin: 'https://attaquant.example' })).toMatchObject({
      ok: false,
      refusal: { code: 'passkey-refused', reason: 'origin' },
    });
    expect((await finish()).ok).toBe(true);
  });

  it('works for 72 hours', async () => {
    const { ports, secret, wait } = await invited();
    wait(INVITATION_LIFE - 1);
    expect((await openInvitation(ports, secret, someone)).ok).toBe(true);
    wait(1);
    expect(await openInvitation(ports, secret, someone)).toEqual({ ok: false, refusal: { code: 'invitation-gone' } });
  });

  it('makes the former link useless', async () => {
    const { ports, secret } = await invited();
    await inviteAgent(ports, administrator(), bruno);
    expect((await openInvitation(ports, secret, someone)).ok).toBe(false);
  });

  it('is kept as an imprint only', async () => {
    const { ports, secret } = await invited();
    expect(await ports.tokens.find(secret, 'invitation', ports.now())).toBeUndefined();
    expect(await ports.tokens.find(await imprintOf(secret), 'invitation', ports.now())).toBeDefined();
  });

  it('is worth nothing once the account is closed', async () => {
    const { ports, secret, agentsFile } = await invited();
    const { text, version } = await agentsFile.read();
    const author = { name: 'Alice Exemple', email: 'alice@exemple.example' as never };
    const closed = text.replace('    until: 2030-12-31', '    active: false');
    await agentsFile.write({ text: closed, version, author, message: '', at: ports.now() });
    expect(await openInvitation(ports, secret, someone)).toEqual({ ok: false, refusal: { code: 'account-closed' } });
  });

  it('can be sent by an administrator only, in their own commune', async () => {
    const { ports } = signInRoom();
    const writer = { ...administrator(), content: [{ role: 'redaction' }] } as const;
    expect(await inviteAgent(ports, writer, bruno)).toMatchObject({ refusal: { code: 'role-missing' } });
    expect(await inviteAgent(ports, administrator('voisine'), bruno)).toMatchObject({
      refusal: { code: 'other-commune' },
    });
  });

  it('recovers an account: older sessions end', async () => {
    const room = signInRoom();
    const { session } = await room.enrol('bruno-exemple');
    await room.enrol('bruno-exemple');
    expect(await room.ports.sessions.find(session.id)).toBeUndefined();
    expect(await room.ports.passkeys.list(bruno)).toHaveLength(2);
  });

  it('can’t be finished with the challenge of someone else’s', async () => {
    const room = await invited();
    await inviteAgent(room.ports, administrator(), personIdSchema.parse('chloe-exemple'));
    const theirs = await beginInvitation(room.ports, room.lastSecret(), someone);
    if (!theirs.ok) throw new Error(theirs.refusal.code);
    const answer = softwareAuthenticator(room.ports.origin).register(theirs.value);
    expect(await finishInvitation(room.ports, room.secret, answer, '', someone)).toEqual({
      ok: false,
      refusal: { code: 'challenge-gone' },
    });
  });
});

describe('someone who asks for a link', () => {
  it('gets the same answer after the same work, known or not', async () => {
    const results = await Promise.all(
      ['bruno@exemple.example', 'inconnu@exemple.example'].map(async (email) => {
        const room = signInRoom();
        const calls: string[] = [];
        const ports = {
          ...room.ports,
          tokens: noted(room.ports.tokens, calls),
          passkeys: noted(room.ports.passkeys, calls),
        };
        const answer = await requestInvitation(ports, email, someone);
        return { answer, calls, letters: room.letters.length, requests: room.requests.length };
      }),
    );
    expect(results[0]).toEqual(results[1]);
    expect(results[0]).toEqual({ answer: { ok: true, value: undefined }, calls: [], letters: 0, requests: 1 });
  });

  it('receives an invitation when they are in the directory and have no passkey', async () => {
    const room = signInRoom();
    await requestInvitation(room.ports, ' Bruno@Exemple.example ', someone);
    for (const request of room.requests) await answerInvitationRequest(room.ports, request);
    expect((await openInvitation(room.ports, room.lastSecret(), someone)).ok).toBe(true);
  });

  it('receives nothing when they are not', async () => {
    const room = signInRoom();
    await requestInvitation(room.ports, 'inconnu@exemple.example', someone);
    for (const request of room.requests) await answerInvitationRequest(room.ports, request);
    expect(room.letters).toEqual([]);
  });

  it('is only reminded of their passkey when they have one: a mailbox is not enough', async () => {
    const room = signInRoom();
    await room.enrol('bruno-exemple');
    await requestInvitation(room.ports, 'bruno@exemple.example', someone);
    for (const request of room.requests) await answerInvitationRequest(room.ports, request);
    expect(room.letters.at(-1)?.text).toContain('Vous avez déjà une clé');
    expect(room.lastSecret()).toBe('');
  });

  it('can’t flood a mailbox, and learns nothing from the limit', async () => {
    const room = signInRoom();
    for (let request = 0; request < 8; request += 1) {
      const caller = { address: `192.0.2.${request}` };
      expect((await requestInvitation(room.ports, 'bruno@exemple.example', caller)).ok).toBe(true);
    }
    expect(room.requests).toHaveLength(3);
  });

  it('is told to wait after too many tries from one place', async () => {
    const room = signInRoom();
    const ask = (count: number) => requestInvitation(room.ports, `personne${count}@exemple.example`, someone);
    for (let count = 0; count < 10; count += 1) await ask(count);
    expect(await ask(10)).toEqual({ ok: false, refusal: { code: 'too-many-tries', retryAfter: 60 } });
  });

  it.each(['', 'bruno', 'bruno@', 'a@b.example\r\nBcc: tous@exemple.example', 'a@b.example,c@d.example'])(
    'must give one address: %j',
    async (email) => {
      const room = signInRoom();
      expect(await requestInvitation(room.ports, email, someone)).toMatchObject({
        refusal: { code: 'malformed-email' },
      });
      expect(room.requests).toEqual([]);
    },
  );
});

/** A store that writes down which of its functions are called. */
function noted<Store extends object>(store: Store, calls: string[]): Store {
  return new Proxy(store, {
    get(target, name) {
      calls.push(String(name));
      return Reflect.get(target, name);
    },
  });
}
