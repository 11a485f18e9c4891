import type { OneTimeTokenStore } from '../../../app/one-time-token-store.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere } from './memory-tables.ts';

export function oneTimeTokensInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): OneTimeTokenStore {
  return {
    put: (token) =>
      write(async ({ tokens }) => {
        if (tokens.has(token.id)) throw new Error('Deux jetons portent le même identifiant.');
        // A copy, as a database would keep: later changes of the caller's object do not reach it.
        tokens.set(token.id, structuredClone(token));
      }),
    find: (id, kind, now) =>
      read(async ({ tokens }) => {
        const token = tokens.get(id);
        return token?.kind === kind && token.expiresAt > now ? structuredClone(token) : undefined;
      }),
    take: (id, kind, now) =>
      write(async ({ tokens }) => {
        const token = tokens.get(id);
        if (token?.kind !== kind || token.expiresAt <= now) return undefined;
        tokens.delete(id);
        return token;
      }),
    removeAll: (kind, subject) =>
      write(async ({ tokens }) => removeWhere(tokens, (token) => token.kind === kind && token.subject === subject)),
    removeExpired: (now) => write(async ({ tokens }) => removeWhere(tokens, (token) => token.expiresAt <= now)),
  };
}
