import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { OneTimeToken } from '../../app/one-time-token-store.ts';

describeOnEachEngine('one-time tokens', ({ freshCommune }) => {
  it('gives a token back as it was put, once', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    expect(await tokens.take('a', 'invitation', at('09:59'))).toEqual(token('a'));
    expect(await tokens.take('a', 'invitation', at('09:59'))).toBeUndefined();
  });

  it('gives it to one alone of many who ask at once', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    const taken = await Promise.all(Array.from({ length: 12 }, () => tokens.take('a', 'invitation', at('09:59'))));
    expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('gives nothing from its expiry on', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    expect(await tokens.take('a', 'invitation', at('10:00'))).toBeUndefined();
  });

  it('gives an invitation for no other use, and keeps it for its own', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    expect(await tokens.take('a', 'challenge', at('09:00'))).toBeUndefined();
    expect(await tokens.take('a', 'invitation', at('09:00'))).toBeDefined();
  });

  it('keeps the token when what its taker does fails', async () => {
    const commune = freshCommune();
    await commune.stores.tokens.put(token('a'));
    const failing = commune.transaction(async ({ tokens }) => {
      await tokens.take('a', 'invitation', at('09:00'));
      throw new Error('panne');
    });
    await expect(failing).rejects.toThrow('panne');
    expect(await commune.stores.tokens.take('a', 'invitation', at('09:00'))).toBeDefined();
  });

  it('can be looked at without being used up, by the rules of its use', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    expect(await tokens.find('a', 'invitation', at('09:59'))).toEqual(token('a'));
    expect(await tokens.find('a', 'challenge', at('09:59'))).toBeUndefined();
    expect(await tokens.find('a', 'invitation', at('10:00'))).toBeUndefined();
    expect(await tokens.take('a', 'invitation', at('09:59'))).toBeDefined();
    expect(await tokens.find('a', 'invitation', at('09:59'))).toBeUndefined();
  });

  it('takes back all those of a subject, of one kind', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    await tokens.put(token('b'));
    await tokens.put(token('c', { subject: 'bruno-exemple' }));
    await tokens.put(token('d', { kind: 'challenge' }));
    expect(await tokens.removeAll('invitation', 'alice-exemple')).toBe(2);
    expect(await tokens.take('c', 'invitation', at('09:00'))).toBeDefined();
    expect(await tokens.take('d', 'challenge', at('09:00'))).toBeDefined();
  });

  it('forgets those that have expired', async () => {
    const { tokens } = freshCommune().stores;
    await tokens.put(token('a'));
    await tokens.put(token('b', { expiresAt: at('10:01') }));
    expect(await tokens.removeExpired(at('10:00'))).toBe(1);
    expect(await tokens.take('b', 'invitation', at('10:00'))).toBeDefined();
  });

  it('never changes what it was given', async () => {
    const { tokens } = freshCommune().stores;
    const data = { roles: ['redaction'], remarque: 'L’été, « à » — \u0000 \u202F 🏛', vide: null, nombre: 1.5 };
    await tokens.put(token('a', { data }));
    expect((await tokens.take('a', 'invitation', at('09:00')))?.data).toEqual(data);
  });
});

function token(id: string, change: Partial<OneTimeToken> = {}): OneTimeToken {
  return {
    id,
    kind: 'invitation',
    subject: 'alice-exemple',
    data: { invitedBy: 'bruno-exemple' },
    expiresAt: at('10:00'),
    ...change,
  };
}
