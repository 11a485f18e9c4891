import type { Presence } from '../../../app/presence.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlPresence({ read, write }: UnitOfWork<CommuneQueries>): Presence {
  return {
    async announce(path, person, now, expiresAt) {
      await write(async ({ insert, remove }) => {
        // Who had gone arrives anew.
        await remove('presence')
          .where('path', '=', path)
          .where('person', '=', person)
          .where('expiresAt', '<=', now)
          .execute();
        await insert('presence', { path, person, since: now, expiresAt })
          .onConflict((conflict) => conflict.columns(['commune', 'path', 'person']).doUpdateSet({ expiresAt }))
          .execute();
      });
    },
    async leave(path, person) {
      await write(({ remove }) => remove('presence').where('path', '=', path).where('person', '=', person).execute());
    },
    list: (path, now) =>
      read(({ select }) =>
        select('presence')
          .where('path', '=', path)
          .where('expiresAt', '>', now)
          .select(['path', 'person', 'since', 'expiresAt'])
          .orderBy('since')
          .orderBy('person')
          .execute(),
      ),
    removeExpired: (now) => write(({ remove }) => countOf(remove('presence').where('expiresAt', '<=', now))),
  };
}
