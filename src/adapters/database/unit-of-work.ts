import { AsyncLocalStorage } from 'node:async_hooks';
import type { CommuneDatabase, CommuneStores } from '../../app/commune-database.ts';
import type { CommuneSlug } from '../../core/commune/commune-slug.ts';

/** Runs work on the rows of one commune. Inside a transaction both do the same: they join it. */
export interface UnitOfWork<Queries> {
  read: Run<Queries>;
  write: Run<Queries>;
}
type Run<Queries> = <Value>(work: (queries: Queries) => Promise<Value>) => Promise<Value>;

/** Begins and ends a transaction of one commune. */
export type Transact<Queries> = <Value>(
  mode: 'read' | 'write',
  work: (queries: Queries) => Promise<Value>,
) => Promise<Value>;

/** What every database shares: stores that stand alone, stores that join a transaction, and no transaction in another. */
export function composeDatabase<Queries>(
  commune: CommuneSlug,
  transact: Transact<Queries>,
  composeStores: (unit: UnitOfWork<Queries>) => CommuneStores,
): CommuneDatabase {
  const begin: Transact<Queries> = (mode, work) => {
    const outer = openTransaction.getStore();
    if (outer?.isOpen) {
      const message = `Une transaction de « ${outer.commune} » est ouverte\u00A0: employez les magasins qu’elle donne.`;
      return Promise.reject(new Error(message));
    }
    const own = { commune, isOpen: true };
    return openTransaction.run(own, () =>
      transact(mode, work).finally(() => {
        own.isOpen = false;
      }),
    );
  };
  return {
    commune,
    stores: composeStores({ read: (work) => begin('read', work), write: (work) => begin('write', work) }),
    transaction: (work) =>
      begin('write', (queries) => {
        const join: Run<Queries> = (inner) => inner(queries);
        return work(composeStores({ read: join, write: join }));
      }),
  };
}

/** On SQLite a transaction opened inside another would wait for itself for ever. */
const openTransaction = new AsyncLocalStorage<{ readonly commune: CommuneSlug; isOpen: boolean }>();
