import type { PasskeyStore } from '../../../app/passkey-store.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, sortBy } from './memory-tables.ts';

export function passkeysInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): PasskeyStore {
  return {
    find: (credentialId) => read(async ({ passkeys }) => passkeys.get(credentialId)),
    list: (person) =>
      read(async ({ passkeys }) =>
        sortBy(
          [...passkeys.values()].filter((passkey) => passkey.person === person),
          ({ createdAt }) => createdAt,
          ({ credentialId }) => credentialId,
        ),
      ),
    insert: (passkey) =>
      write(async ({ passkeys }) => {
        if (passkeys.has(passkey.credentialId)) return false;
        passkeys.set(passkey.credentialId, { ...passkey, lastUsedAt: passkey.lastUsedAt });
        return true;
      }),
    update: (credentialId, use) =>
      write(async ({ passkeys }) => {
        const passkey = passkeys.get(credentialId);
        const isHigher = passkey !== undefined && use.counter > passkey.counter;
        if (passkey === undefined || !(isHigher || (use.counter === 0 && passkey.counter === 0))) return false;
        passkeys.set(credentialId, { ...passkey, ...use });
        return true;
      }),
    remove: (person, credentialId) =>
      write(async ({ passkeys }) =>
        passkeys.get(credentialId)?.person === person ? passkeys.delete(credentialId) : false,
      ),
  };
}
