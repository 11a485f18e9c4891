import type { CommuneStores } from '../../../app/commune-database.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { sqlAccessLog } from './access-log.ts';
import { sqlAnnounced } from './announced.ts';
import { sqlAutosave } from './autosave.ts';
import { sqlCollegeIndex } from './college/sql-college-index.ts';
import { sqlNotices } from './college/sql-notices.ts';
import { sqlFeedback } from './feedback.ts';
import { sqlOneTimeTokens } from './one-time-tokens.ts';
import { sqlOutbox } from './outbox.ts';
import { sqlPasskeys } from './passkeys.ts';
import { sqlPresence } from './presence.ts';
import { sqlSessions } from './sessions.ts';
import { sqlSubscriptions } from './subscriptions.ts';

/** The stores of one commune, on SQLite and Postgres alike. */
export function composeSqlStores(unit: UnitOfWork<CommuneQueries>): CommuneStores {
  return {
    sessions: sqlSessions(unit),
    passkeys: sqlPasskeys(unit),
    tokens: sqlOneTimeTokens(unit),
    outbox: sqlOutbox(unit),
    accessLog: sqlAccessLog(unit),
    presence: sqlPresence(unit),
    autosave: sqlAutosave(unit),
    subscriptions: sqlSubscriptions(unit),
    announced: sqlAnnounced(unit),
    feedback: sqlFeedback(unit),
    college: sqlCollegeIndex(unit),
    collegeNotices: sqlNotices(unit),
  };
}
