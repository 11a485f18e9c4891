import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { BadRecord } from '../../core/college/records/read-record.ts';
import type { CollegeSettings } from '../../core/college/settings/college-settings.ts';
import type { CommuneDatabase } from '../commune-database.ts';
import type { RecordStore } from '../content-store.ts';

/** What the assemblies of one commune work with. */
export interface CollegePorts {
  /** The commune's private repository. */
  readonly records: RecordStore;
  readonly database: CommuneDatabase;
  /** Settled and checked; read again when they change. */
  readonly settings: () => Promise<CollegeSettings>;
  /** Everybody who holds a grant that day. */
  readonly people: (day: CalendarDay) => Promise<readonly CollegePerson[]>;
  readonly now: () => Moment;
  readonly randomBytes: (count: number) => Uint8Array;
  /** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** Told of files that hold no record: they are left out of the lists until someone mends them. */
  readonly onBadRecord: (bad: BadRecord) => void;
}

/** The published branch no longer contains what the index was made from: someone rewrote history. */
export interface HistoryRewritten {
  readonly code: 'history-rewritten';
  readonly indexed: string;
  readonly head: string | undefined;
}
