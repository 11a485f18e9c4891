import type { SessionStore } from '../../../app/session-store.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function sessionsInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): SessionStore {
  return {
    find: (id) => read(async ({ sessions }) => sessions.get(id)),
    insert: (session) =>
      write(async ({ sessions }) => {
        if (sessions.has(session.id)) throw new Error('Deux sessions portent le même identifiant.');
        sessions.set(session.id, session);
      }),
    touch: (id, at) =>
      write(async ({ sessions }) => {
        const session = sessions.get(id);
        if (session && session.lastSeenAt < at) sessions.set(id, { ...session, lastSeenAt: at });
      }),
    revoke: (id) =>
      write(async ({ sessions }) => {
        sessions.delete(id);
      }),
    revokeAll: (person, except) =>
      write(async ({ sessions }) =>
        removeWhere(sessions, (session) => session.person === person && session.id !== except),
      ),
    list: (person) =>
      read(async ({ sessions }) => {
        const own = [...sessions.values()].filter((session) => session.person === person);
        const ordered = sortBy(own, ({ id }) => id);
        return ordered.toSorted((a, b) => (a.lastSeenAt === b.lastSeenAt ? 0 : a.lastSeenAt < b.lastSeenAt ? 1 : -1));
      }),
    removeExpired: (lastSeenBefore) =>
      write(async ({ sessions }) => removeWhere(sessions, (session) => session.lastSeenAt < lastSeenBefore)),
  };
}
