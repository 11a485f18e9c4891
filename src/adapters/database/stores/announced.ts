import type { AnnouncedStore } from '../../../app/subscriptions/subscription-store.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

export function sqlAnnounced({ write }: UnitOfWork<CommuneQueries>): AnnouncedStore {
  return {
    markNew: (keys, at) =>
      write(async ({ insert, select }) => {
        if (keys.length === 0) return [];
        const known = await select('announced').where('key', 'in', keys).select('key').execute();
        const missing = new Set(keys).difference(new Set(known.map(({ key }) => key)));
        const added: string[] = [];
        for (const key of missing) {
          // Another process may have marked it since: it is then the one that tells it.
          const result = await insert('announced', { key, at })
            .onConflict((conflict) => conflict.columns(['commune', 'key']).doNothing())
            .executeTakeFirst();
          if (result.numInsertedOrUpdatedRows === 1n) added.push(key);
        }
        return added;
      }),
  };
}
