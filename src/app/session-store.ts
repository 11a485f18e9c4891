import type { Moment } from '../core/calendar/moment.ts';
import type { PersonId } from '../core/identity/person-id.ts';
import type { SessionId } from '../core/identity/session.ts';

/** A person signed in on one browser. */
export interface SessionRecord {
  /** SHA-256 of the token that the cookie carries, in hexadecimal. */
  readonly id: SessionId;
  readonly person: PersonId;
  readonly method: 'passkey' | 'oidc' | 'eid' | 'demo';
  readonly startedAt: Moment;
  readonly lastSeenAt: Moment;
  /** The secret that every form of this session repeats. */
  readonly csrf: string;
  /** The browser as its owner would name it, shortened. */
  readonly agent: string;
}

/** The open sessions of one commune. Whether one is still live is for the caller to decide. */
export interface SessionStore {
  find(id: SessionId): Promise<SessionRecord | undefined>;
  insert(session: SessionRecord): Promise<void>;
  /** Notes the last request; an earlier moment than the one noted changes nothing, nor does an absent session. */
  touch(id: SessionId, at: Moment): Promise<void>;
  revoke(id: SessionId): Promise<void>;
  /**
   * @param except the session that stays open, if one must
   * @returns how many sessions were closed
   */
  revokeAll(person: PersonId, except?: SessionId): Promise<number>;
  /** The last seen first. */
  list(person: PersonId): Promise<SessionRecord[]>;
  /** @returns how many sessions were forgotten */
  removeExpired(lastSeenBefore: Moment): Promise<number>;
}
