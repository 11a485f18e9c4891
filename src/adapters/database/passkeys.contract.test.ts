import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { PasskeyRecord } from '../../app/passkey-store.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');

describeOnEachEngine('passkeys', ({ freshCommune }) => {
  it('finds again a passkey as it was registered', async () => {
    const { passkeys } = freshCommune().stores;
    expect(await passkeys.insert(passkey('cle-a'))).toBe(true);
    expect(await passkeys.find('cle-a')).toEqual(passkey('cle-a'));
    expect(await passkeys.find('cle-b')).toBeUndefined();
  });

  it('registers a credential once, whoever brings it back', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-a'));
    expect(await passkeys.insert(passkey('cle-a', { person: bruno }))).toBe(false);
    expect((await passkeys.find('cle-a'))?.person).toBe(alice);
  });

  it('lists those of one person, the oldest first', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-b', { createdAt: at('10:00') }));
    await passkeys.insert(passkey('cle-a', { createdAt: at('11:00') }));
    await passkeys.insert(passkey('cle-c', { person: bruno }));
    expect((await passkeys.list(alice)).map((one) => one.credentialId)).toEqual(['cle-b', 'cle-a']);
  });

  it('notes a sign-in whose counter rises, up to the largest a key can tell', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-a', { counter: 5 }));
    const use = { counter: 4_294_967_295, backedUp: true, lastUsedAt: at('12:00') };
    expect(await passkeys.update('cle-a', use)).toBe(true);
    expect(await passkeys.find('cle-a')).toEqual({ ...passkey('cle-a'), ...use });
  });

  it('notes nothing when the counter stays or falls: the key may have been copied', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-a', { counter: 5 }));
    for (const counter of [5, 4, 0])
      expect(await passkeys.update('cle-a', { counter, backedUp: true, lastUsedAt: at('12:00') })).toBe(false);
    expect(await passkeys.find('cle-a')).toEqual(passkey('cle-a', { counter: 5 }));
  });

  it('lets a key that does not count stay at zero', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-a'));
    const use = { counter: 0, backedUp: false, lastUsedAt: at('12:00') };
    expect(await passkeys.update('cle-a', use)).toBe(true);
    expect(await passkeys.update('absente', use)).toBe(false);
  });

  it('lets one of two uses of the same counter through', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-a', { counter: 5 }));
    const use = { counter: 6, backedUp: false, lastUsedAt: at('12:00') };
    const results = await Promise.all(Array.from({ length: 8 }, () => passkeys.update('cle-a', use)));
    expect(results.filter(Boolean)).toHaveLength(1);
  });

  it('removes a passkey of its owner only', async () => {
    const { passkeys } = freshCommune().stores;
    await passkeys.insert(passkey('cle-a'));
    expect(await passkeys.remove(bruno, 'cle-a')).toBe(false);
    expect(await passkeys.remove(alice, 'cle-a')).toBe(true);
    expect(await passkeys.remove(alice, 'cle-a')).toBe(false);
  });
});

function passkey(credentialId: string, change: Partial<PasskeyRecord> = {}): PasskeyRecord {
  return {
    credentialId,
    person: alice,
    publicKey: 'pQECAyYgASFYIA',
    counter: 0,
    transports: ['internal', 'hybrid'],
    backedUp: false,
    label: 'Téléphone d’exemple',
    createdAt: at('09:00'),
    lastUsedAt: undefined,
    ...change,
  };
}
