import { type AccessLog, beginningOf } from '../../../app/access-log.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function accessLogInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): AccessLog {
  return {
    append: (entry) =>
      write(async ({ accessLog }) => {
        if (accessLog.has(entry.id)) throw new Error('Deux lignes du journal portent le même identifiant.');
        accessLog.set(entry.id, entry);
      }),
    listByObject: (object, { limit, after }) =>
      read(async ({ accessLog }) => {
        const concerned = [...accessLog.values()].filter(
          (entry) => entry.object.kind === object.kind && entry.object.id === object.id,
        );
        const rest = sortBy(
          concerned,
          ({ at }) => at,
          ({ id }) => id,
        )
          .toReversed()
          .filter(({ at, id }) => after === undefined || at < after.at || (at === after.at && id < after.id));
        const entries = rest.slice(0, limit);
        const last = entries.at(-1);
        return { entries, next: rest.length > limit && last ? { at: last.at, id: last.id } : undefined };
      }),
    removeMonthsBefore: (month, now) =>
      write(async ({ accessLog }) => {
        const beginning = beginningOf(month, now);
        return removeWhere(accessLog, ({ at }) => at < beginning);
      }),
  };
}
