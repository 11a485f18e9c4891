import type { SessionStore } from '../../../app/session-store.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlSessions({ read, write }: UnitOfWork<CommuneQueries>): SessionStore {
  return {
    find: (id) => read(({ select }) => select('session').where('id', '=', id).select(COLUMNS).executeTakeFirst()),
    async insert(session) {
      await write(({ insert }) => insert('session', session).execute());
    },
    async touch(id, at) {
      await write(({ update }) =>
        update('session').set({ lastSeenAt: at }).where('id', '=', id).where('lastSeenAt', '<', at).execute(),
      );
    },
    async revoke(id) {
      await write(({ remove }) => remove('session').where('id', '=', id).execute());
    },
    revokeAll: (person, except) =>
      write(({ remove }) => {
        const all = remove('session').where('person', '=', person);
        return countOf(except === undefined ? all : all.where('id', '<>', except));
      }),
    list: (person) =>
      read(({ select }) =>
        select('session')
          .where('person', '=', person)
          .select(COLUMNS)
          .orderBy('lastSeenAt', 'desc')
          .orderBy('id')
          .execute(),
      ),
    removeExpired: (lastSeenBefore) =>
      write(({ remove }) => countOf(remove('session').where('lastSeenAt', '<', lastSeenBefore))),
  };
}

const COLUMNS = ['id', 'person', 'method', 'startedAt', 'lastSeenAt', 'csrf', 'agent'] as const;
