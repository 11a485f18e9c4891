import type { AutosaveRecord } from '../../app/autosave.ts';
import type { ItemRow } from '../../app/college/index-rows.ts';
import type { Remark, VerdictCount } from '../../app/feedback/feedback-store.ts';
import type { OneTimeTokenKind } from '../../app/one-time-token-store.ts';
import type { PasskeyRecord } from '../../app/passkey-store.ts';
import type { PresenceRecord } from '../../app/presence.ts';
import type { SessionRecord } from '../../app/session-store.ts';
import type { Subscription } from '../../app/subscriptions/subscription-store.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { CommuneSlug } from '../../core/commune/commune-slug.ts';
import type { PersonId } from '../../core/identity/person-id.ts';

/**
 * The rows as the database holds them, on SQLite and Postgres alike: texts and whole numbers.
 * Names are written in camel case here, in snake case in the database.
 */
export interface Tables {
  session: Owned<SessionRecord>;
  passkey: Owned<PasskeyRow>;
  oneTimeToken: Owned<OneTimeTokenRow>;
  job: Owned<JobRow>;
  accessLog: Owned<AccessLogRow>;
  accessLogErasure: Owned<AccessLogErasureRow>;
  presence: Owned<PresenceRecord>;
  autosave: Owned<AutosaveRow>;
  subscription: Owned<SubscriptionRow>;
  announced: Owned<AnnouncedRow>;
  pageVerdict: Owned<VerdictCount>;
  pageRemark: Owned<Remark>;
  collegePosition: Owned<CollegePositionRow>;
  collegeItem: Owned<CollegeItemRow>;
  collegeInvolved: Owned<CollegeInvolvedRow>;
  collegeWords: Owned<CollegeWordsRow>;
  collegeSitting: Owned<CollegeSittingRow>;
  collegePerson: Owned<CollegePersonRow>;
  collegeNotice: Owned<CollegeNoticeRow>;
  collegeTold: Owned<CollegeToldRow>;
}
export type TableName = keyof Tables;
/** A row without its commune, which `CommuneQueries` adds. */
export type Row<Name extends TableName> = Omit<Tables[Name], 'commune'>;

type Owned<Columns> = Columns & { readonly commune: CommuneSlug };
/** Stored as JSON. */
type JsonText = string;
type ZeroOrOne = 0 | 1;

interface PasskeyRow extends Omit<PasskeyRecord, 'transports' | 'backedUp' | 'lastUsedAt'> {
  readonly transports: JsonText;
  readonly backedUp: ZeroOrOne;
  readonly lastUsedAt: Moment | null;
}

interface OneTimeTokenRow {
  readonly id: string;
  readonly kind: OneTimeTokenKind;
  readonly subject: string;
  readonly data: JsonText;
  readonly expiresAt: Moment;
}

interface JobRow {
  readonly id: string;
  readonly kind: string;
  /** Emptied (`null`) once the job is done: it may hold personal data. */
  readonly payload: JsonText;
  readonly idempotencyKey: string;
  readonly stage: 'waiting' | 'done' | 'dead';
  readonly enqueuedAt: Moment;
  /** When a worker may take it: its due moment, the end of its lease, or its next try. */
  readonly availableAt: Moment;
  /** Grows by one at each claim, so that it also tells one lease from another. */
  readonly attempts: number;
  readonly reason: string | null;
  readonly finishedAt: Moment | null;
}

interface AccessLogRow {
  readonly id: string;
  readonly at: Moment;
  readonly actorKind: 'person' | 'role';
  readonly actor: PersonId | string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
}

interface AccessLogErasureRow {
  /** First month kept, `YYYY-MM`. */
  readonly month: string;
  readonly erasedAt: Moment;
}

interface AutosaveRow extends Omit<AutosaveRecord, 'base'> {
  readonly base: string | null;
}

interface SubscriptionRow extends Omit<Subscription, 'choices'> {
  readonly choices: JsonText;
}

interface AnnouncedRow {
  readonly key: string;
  readonly at: Moment;
}

interface CollegePositionRow {
  readonly name: string;
  /** `null` while the index is being filled. */
  readonly commitId: string | null;
  readonly version: string;
  /** Of the last filling. */
  readonly token: string;
}

interface CollegeItemRow extends ItemRow {
  /** Grows with each item added. */
  readonly wordRow: number;
  readonly facts: JsonText;
}

interface CollegeInvolvedRow {
  readonly kind: string;
  readonly name: string;
  readonly item: string;
}

interface CollegeWordsRow {
  /** SQLite's full text only: the item's `wordRow`. */
  readonly rowid?: number;
  readonly item: string;
  readonly words: string;
}

interface CollegeSittingRow {
  readonly id: string;
  readonly assembly: string;
  readonly at: string;
  readonly stage: string;
  readonly facts: JsonText;
}

interface CollegeNoticeRow {
  readonly id: string;
  readonly person: PersonId;
  readonly at: Moment;
  readonly facts: JsonText;
  readonly readAt: Moment | null;
}

interface CollegeToldRow {
  readonly subject: string;
  readonly until: string;
}

interface CollegePersonRow {
  readonly kind: string;
  readonly id: string;
  readonly facts: JsonText;
}
