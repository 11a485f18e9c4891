import type { AccessLogEntry } from '../../../app/access-log.ts';
import type { AutosaveRecord } from '../../../app/autosave.ts';
import type { IndexPosition } from '../../../app/college/college-index.ts';
import type { StoredNotice } from '../../../app/college/notice-store.ts';
import type { Remark, VerdictCount } from '../../../app/feedback/feedback-store.ts';
import type { OneTimeToken } from '../../../app/one-time-token-store.ts';
import type { NewJob } from '../../../app/outbox.ts';
import type { PasskeyRecord } from '../../../app/passkey-store.ts';
import type { PresenceRecord } from '../../../app/presence.ts';
import type { SessionRecord } from '../../../app/session-store.ts';
import type { Subscription } from '../../../app/subscriptions/subscription-store.ts';
import type { Moment } from '../../../core/calendar/moment.ts';
import type { AnyRecord } from '../../../core/college/records/record-kinds.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** One commune's records in memory, by key. The records themselves are never changed, only replaced. */
export interface MemoryTables {
  readonly sessions: Map<string, SessionRecord>;
  readonly passkeys: Map<string, PasskeyRecord>;
  readonly tokens: Map<string, OneTimeToken>;
  readonly jobs: Map<string, MemoryJob>;
  readonly accessLog: Map<string, AccessLogEntry>;
  readonly presence: Map<string, PresenceRecord>;
  readonly autosave: Map<string, AutosaveRecord>;
  readonly subscriptions: Map<string, Subscription>;
  readonly announced: Map<string, Moment>;
  readonly verdicts: Map<string, VerdictCount>;
  readonly remarks: Map<string, Remark>;
  /** By kind and id. */
  readonly collegeRecords: Map<string, AnyRecord>;
  /** One row at most. */
  readonly collegePosition: Map<'college', MemoryPosition>;
  readonly collegeNotices: Map<string, StoredNotice>;
  /** By what is told. */
  readonly collegeTold: Map<string, string>;
}

export interface MemoryPosition {
  readonly token: string;
  readonly position: IndexPosition | undefined;
}

export interface MemoryJob extends Omit<NewJob, 'dueAt'> {
  readonly stage: 'waiting' | 'done' | 'dead';
  readonly availableAt: Moment;
  readonly attempts: number;
  readonly reason: string;
  readonly finishedAt?: Moment;
}

export function emptyTables(): MemoryTables {
  return {
    sessions: new Map(),
    passkeys: new Map(),
    tokens: new Map(),
    jobs: new Map(),
    accessLog: new Map(),
    presence: new Map(),
    autosave: new Map(),
    subscriptions: new Map(),
    announced: new Map(),
    verdicts: new Map(),
    remarks: new Map(),
    collegeRecords: new Map(),
    collegePosition: new Map(),
    collegeNotices: new Map(),
    collegeTold: new Map(),
  };
}

export function copyTables(tables: MemoryTables): MemoryTables {
  return {
    sessions: new Map(tables.sessions),
    passkeys: new Map(tables.passkeys),
    tokens: new Map(tables.tokens),
    jobs: new Map(tables.jobs),
    accessLog: new Map(tables.accessLog),
    presence: new Map(tables.presence),
    autosave: new Map(tables.autosave),
    subscriptions: new Map(tables.subscriptions),
    announced: new Map(tables.announced),
    verdicts: new Map(tables.verdicts),
    remarks: new Map(tables.remarks),
    collegeRecords: new Map(tables.collegeRecords),
    collegePosition: new Map(tables.collegePosition),
    collegeNotices: new Map(tables.collegeNotices),
    collegeTold: new Map(tables.collegeTold),
  };
}

/** For a store used by itself, outside any database. */
export function aloneInMemory(): UnitOfWork<MemoryTables> {
  const tables = emptyTables();
  return { read: (work) => work(tables), write: (work) => work(tables) };
}

/** Removes what matches. @returns how many */
export function removeWhere<Value>(table: Map<string, Value>, isRemoved: (value: Value) => boolean): number {
  const keys = [...table].filter(([, value]) => isRemoved(value)).map(([key]) => key);
  for (const key of keys) table.delete(key);
  return keys.length;
}

/** Sorts by one text after another, in the order of their code units. */
export function sortBy<Value>(values: Iterable<Value>, ...texts: ((value: Value) => string)[]): Value[] {
  return [...values].toSorted((a, b) => {
    for (const text of texts) {
      const [x, y] = [text(a), text(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}
