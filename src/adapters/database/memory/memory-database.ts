import type { CommuneStores, Database } from '../../../app/commune-database.ts';
import type { CommuneSlug } from '../../../core/commune/commune-slug.ts';
import { composeDatabase, type Transact, type UnitOfWork } from '../unit-of-work.ts';
import { accessLogInMemory } from './access-log.ts';
import { autosaveInMemory } from './autosave.ts';
import { collegeIndexInMemory } from './college-index.ts';
import { collegeNoticesInMemory } from './college-notices.ts';
import { feedbackInMemory } from './feedback.ts';
import { copyTables, emptyTables, type MemoryTables } from './memory-tables.ts';
import { oneTimeTokensInMemory } from './one-time-tokens.ts';
import { outboxInMemory } from './outbox.ts';
import { passkeysInMemory } from './passkeys.ts';
import { presenceInMemory } from './presence.ts';
import { sessionsInMemory } from './sessions.ts';
import { announcedInMemory, subscriptionsInMemory } from './subscriptions.ts';

/** The database held in memory: for the tests of whoever uses it. */
export function databaseInMemory(): Database {
  const communes = new Map<CommuneSlug, Transact<MemoryTables>>();
  return {
    forCommune(commune) {
      const transact = communes.get(commune) ?? oneAfterAnother();
      communes.set(commune, transact);
      return composeDatabase(commune, transact, composeMemoryStores);
    },
    close: async () => {},
  };
}

/** Each transaction works on a copy, which takes the place of the original when nothing went wrong. */
function oneAfterAnother(): Transact<MemoryTables> {
  let tables = emptyTables();
  let last: Promise<unknown> = Promise.resolve();
  return (_mode, work) => {
    const running = last.then(async () => {
      const copy = copyTables(tables);
      const value = await work(copy);
      tables = copy;
      return value;
    });
    last = running.catch(() => {});
    return running;
  };
}

function composeMemoryStores(unit: UnitOfWork<MemoryTables>): CommuneStores {
  return {
    sessions: sessionsInMemory(unit),
    passkeys: passkeysInMemory(unit),
    tokens: oneTimeTokensInMemory(unit),
    outbox: outboxInMemory(unit),
    accessLog: accessLogInMemory(unit),
    presence: presenceInMemory(unit),
    autosave: autosaveInMemory(unit),
    subscriptions: subscriptionsInMemory(unit),
    announced: announcedInMemory(unit),
    feedback: feedbackInMemory(unit),
    college: collegeIndexInMemory(unit),
    collegeNotices: collegeNoticesInMemory(unit),
  };
}
