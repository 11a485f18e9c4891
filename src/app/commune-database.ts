import type { CommuneSlug } from '../core/commune/commune-slug.ts';
import type { AccessLog } from './access-log.ts';
import type { Autosave } from './autosave.ts';
import type { CollegeIndex } from './college/college-index.ts';
import type { NoticeStore } from './college/notice-store.ts';
import type { FeedbackStore } from './feedback/feedback-store.ts';
import type { OneTimeTokenStore } from './one-time-token-store.ts';
import type { Outbox } from './outbox.ts';
import type { PasskeyStore } from './passkey-store.ts';
import type { Presence } from './presence.ts';
import type { SessionStore } from './session-store.ts';
import type { AnnouncedStore, SubscriptionStore } from './subscriptions/subscription-store.ts';

/** Every store of one commune. */
export interface CommuneStores {
  readonly sessions: SessionStore;
  readonly passkeys: PasskeyStore;
  readonly tokens: OneTimeTokenStore;
  readonly outbox: Outbox;
  readonly accessLog: AccessLog;
  readonly presence: Presence;
  readonly autosave: Autosave;
  readonly subscriptions: SubscriptionStore;
  readonly announced: AnnouncedStore;
  readonly feedback: FeedbackStore;
  readonly college: CollegeIndex;
  readonly collegeNotices: NoticeStore;
}

/** What one commune keeps, and nothing of any other. */
export interface CommuneDatabase {
  readonly commune: CommuneSlug;
  /** Each call stands alone: done and durable when its promise resolves. */
  readonly stores: CommuneStores;
  /**
   * Does all of `work`, or nothing when it throws. A refusal that `work` returns is a value like another: what was
   * written before it stays, so decide first.
   *
   * `work` uses the stores it is given, and waits for nothing else: others of the commune may be waiting for it.
   * Opening a transaction inside another throws.
   */
  transaction<Value>(work: (stores: CommuneStores) => Promise<Value>): Promise<Value>;
}

/** The database of all communes: the only way in is through one of them. */
export interface Database {
  forCommune(commune: CommuneSlug): CommuneDatabase;
  /** Lets what is running finish. */
  close(): Promise<void>;
}
