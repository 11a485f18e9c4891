import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { SessionRecord } from '../../app/session-store.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { sessionIdSchema } from '../../core/identity/session.ts';

const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');

describeOnEachEngine('sessions', ({ freshCommune }) => {
  it('finds again a session as it was written', async () => {
    const { sessions } = freshCommune().stores;
    await sessions.insert(session('a'));
    expect(await sessions.find(id('a'))).toEqual(session('a'));
    expect(await sessions.find(id('b'))).toBeUndefined();
  });

  it('refuses two sessions under one identifier', async () => {
    const { sessions } = freshCommune().stores;
    await sessions.insert(session('a'));
    await expect(sessions.insert(session('a', { person: bruno }))).rejects.toThrow();
    expect((await sessions.find(id('a')))?.person).toBe(alice);
  });

  it('notes the last request, and never goes back', async () => {
    const { sessions } = freshCommune().stores;
    await sessions.insert(session('a'));
    await sessions.touch(id('a'), at('09:30'));
    await sessions.touch(id('a'), at('09:10'));
    await sessions.touch(id('b'), at('09:10'));
    expect((await sessions.find(id('a')))?.lastSeenAt).toBe(at('09:30'));
  });

  it('closes one session', async () => {
    const { sessions } = freshCommune().stores;
    await sessions.insert(session('a'));
    await sessions.revoke(id('a'));
    await sessions.revoke(id('a'));
    expect(await sessions.find(id('a'))).toBeUndefined();
  });

  it('closes all the sessions of one person, but the one in use', async () => {
    const { sessions } = freshCommune().stores;
    for (const letter of ['a', 'b', 'c']) await sessions.insert(session(letter));
    await sessions.insert(session('d', { person: bruno }));
    expect(await sessions.revokeAll(alice, id('b'))).toBe(2);
    expect((await sessions.list(alice)).map((one) => one.id)).toEqual([id('b')]);
    expect(await sessions.revokeAll(alice)).toBe(1);
    expect(await sessions.list(bruno)).toHaveLength(1);
  });

  it('lists the last seen first', async () => {
    const { sessions } = freshCommune().stores;
    await sessions.insert(session('a', { lastSeenAt: at('09:01') }));
    await sessions.insert(session('b', { lastSeenAt: at('09:05') }));
    await sessions.insert(session('c', { lastSeenAt: at('09:03') }));
    expect((await sessions.list(alice)).map((one) => one.id)).toEqual([id('b'), id('c'), id('a')]);
  });

  it('forgets those last seen before a moment, that moment excluded', async () => {
    const { sessions } = freshCommune().stores;
    await sessions.insert(session('a', { lastSeenAt: at('09:00') }));
    await sessions.insert(session('b', { lastSeenAt: at('09:01') }));
    expect(await sessions.removeExpired(at('09:01'))).toBe(1);
    expect((await sessions.list(alice)).map((one) => one.id)).toEqual([id('b')]);
  });
});

function session(letter: string, change: Partial<SessionRecord> = {}): SessionRecord {
  return {
    id: id(letter),
    person: alice,
    method: 'passkey',
    startedAt: at('09:00'),
    lastSeenAt: at('09:00'),
    csrf: 'secret-exemple',
    agent: 'Firefox sous Linux',
    ...change,
  };
}

function id(letter: string) {
  return sessionIdSchema.parse(letter.repeat(64));
}
