import type { OneTimeTokenStore } from '../../../app/one-time-token-store.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlOneTimeTokens({ read, write }: UnitOfWork<CommuneQueries>): OneTimeTokenStore {
  return {
    async put({ data, ...token }) {
      await write(({ insert }) => insert('oneTimeToken', { ...token, data: JSON.stringify(data) }).execute());
    },
    async find(id, kind, now) {
      const row = await read(({ select }) =>
        select('oneTimeToken')
          .where('id', '=', id)
          .where('kind', '=', kind)
          .where('expiresAt', '>', now)
          .select(COLUMNS)
          .executeTakeFirst(),
      );
      return row && { ...row, data: JSON.parse(row.data) };
    },
    async take(id, kind, now) {
      // One statement that removes and gives back: the database lets a single caller have the row.
      const row = await write(({ remove }) =>
        remove('oneTimeToken')
          .where('id', '=', id)
          .where('kind', '=', kind)
          .where('expiresAt', '>', now)
          .returning(COLUMNS)
          .executeTakeFirst(),
      );
      return row && { ...row, data: JSON.parse(row.data) };
    },
    removeAll: (kind, subject) =>
      write(({ remove }) => countOf(remove('oneTimeToken').where('kind', '=', kind).where('subject', '=', subject))),
    removeExpired: (now) => write(({ remove }) => countOf(remove('oneTimeToken').where('expiresAt', '<=', now))),
  };
}

const COLUMNS = ['id', 'kind', 'subject', 'data', 'expiresAt'] as const;
