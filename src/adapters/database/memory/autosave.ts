import { type Autosave, type AutosaveRecord, checkAutosave } from '../../../app/autosave.ts';
import { accept } from '../../../core/shared/result.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function autosaveInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): Autosave {
  return {
    async save(record) {
      const checked = checkAutosave(record);
      if (!checked.ok) return checked;
      await write(async ({ autosave }) => {
        const before = autosave.get(keyOf(record));
        if (before === undefined || before.savedAt <= record.savedAt)
          autosave.set(keyOf(record), { ...record, base: record.base });
      });
      return accept(undefined);
    },
    find: (person, path) => read(async ({ autosave }) => autosave.get(keyOf({ person, path }))),
    list: (person) =>
      read(async ({ autosave }) => {
        const own = [...autosave.values()].filter((record) => record.person === person);
        const byPath = sortBy(own, ({ path }) => path);
        return byPath
          .toSorted((a, b) => (a.savedAt === b.savedAt ? 0 : a.savedAt < b.savedAt ? 1 : -1))
          .map(({ text: _, ...rest }) => rest);
      }),
    discard: (person, path) =>
      write(async ({ autosave }) => {
        autosave.delete(keyOf({ person, path }));
      }),
    removeOlder: (savedBefore) =>
      write(async ({ autosave }) => removeWhere(autosave, ({ savedAt }) => savedAt < savedBefore)),
  };
}

function keyOf({ person, path }: Pick<AutosaveRecord, 'person' | 'path'>): string {
  return JSON.stringify([person, path]);
}
