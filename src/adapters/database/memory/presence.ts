import type { Presence } from '../../../app/presence.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function presenceInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): Presence {
  return {
    announce: (path, person, now, expiresAt) =>
      write(async ({ presence }) => {
        const key = keyOf(path, person);
        const before = presence.get(key);
        const since = before !== undefined && before.expiresAt > now ? before.since : now;
        presence.set(key, { path, person, since, expiresAt });
      }),
    leave: (path, person) =>
      write(async ({ presence }) => {
        presence.delete(keyOf(path, person));
      }),
    list: (path, now) =>
      read(async ({ presence }) =>
        sortBy(
          [...presence.values()].filter((record) => record.path === path && record.expiresAt > now),
          ({ since }) => since,
          ({ person }) => person,
        ),
      ),
    removeExpired: (now) => write(async ({ presence }) => removeWhere(presence, ({ expiresAt }) => expiresAt <= now)),
  };
}

function keyOf(path: string, person: string): string {
  return JSON.stringify([path, person]);
}
