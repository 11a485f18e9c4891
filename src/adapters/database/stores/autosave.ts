import { type Autosave, checkAutosave } from '../../../app/autosave.ts';
import { accept } from '../../../core/shared/result.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlAutosave({ read, write }: UnitOfWork<CommuneQueries>): Autosave {
  return {
    async save(record) {
      const checked = checkAutosave(record);
      if (!checked.ok) return checked;
      const { person, path, text, savedAt } = record;
      const base = record.base ?? null;
      await write(({ insert }) =>
        insert('autosave', { person, path, text, base, savedAt })
          .onConflict((conflict) =>
            conflict
              .columns(['commune', 'person', 'path'])
              .doUpdateSet({ text, base, savedAt })
              .where('autosave.savedAt', '<=', savedAt),
          )
          .execute(),
      );
      return accept(undefined);
    },
    async find(person, path) {
      const row = await read(({ select }) =>
        select('autosave')
          .where('person', '=', person)
          .where('path', '=', path)
          .select([...COLUMNS, 'text'])
          .executeTakeFirst(),
      );
      return row && { ...row, base: row.base ?? undefined };
    },
    async list(person) {
      const rows = await read(({ select }) =>
        select('autosave')
          .where('person', '=', person)
          .select(COLUMNS)
          .orderBy('savedAt', 'desc')
          .orderBy('path')
          .execute(),
      );
      return rows.map((row) => ({ ...row, base: row.base ?? undefined }));
    },
    async discard(person, path) {
      await write(({ remove }) => remove('autosave').where('person', '=', person).where('path', '=', path).execute());
    },
    removeOlder: (savedBefore) => write(({ remove }) => countOf(remove('autosave').where('savedAt', '<', savedBefore))),
  };
}

const COLUMNS = ['person', 'path', 'base', 'savedAt'] as const;
