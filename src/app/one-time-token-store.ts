import type { Moment } from '../core/calendar/moment.ts';
import type { JsonValue } from '../core/shared/json-value.ts';

/** What a secret sent or shown once gives the right to. */
export type OneTimeTokenKind = 'invitation' | 'challenge' | 'subscription' | 'leave' | 'preview';

export interface OneTimeToken {
  /** SHA-256 of the secret, in hexadecimal: who reads the store can't use it. */
  readonly id: string;
  readonly kind: OneTimeTokenKind;
  /** Whom or what it concerns, for instance a person. */
  readonly subject: string;
  readonly data: JsonValue;
  readonly expiresAt: Moment;
}

/** What `take` gives back; whoever put the data there reads it with its schema. */
export interface TakenToken extends Omit<OneTimeToken, 'data'> {
  readonly data: unknown;
}

/** Secrets of one commune, each good for one use. */
export interface OneTimeTokenStore {
  put(token: OneTimeToken): Promise<void>;
  /** Looks at a token without using it up. @returns `undefined` as `take` does */
  find(id: string, kind: OneTimeTokenKind, now: Moment): Promise<TakenToken | undefined>;
  /**
   * Uses the token up: of any number of calls at once, one alone gets it.
   *
   * @returns `undefined` when there is none of this kind, or when it expired
   */
  take(id: string, kind: OneTimeTokenKind, now: Moment): Promise<TakenToken | undefined>;
  /** Takes back all those of one subject, for instance when a new invitation replaces them. */
  removeAll(kind: OneTimeTokenKind, subject: string): Promise<number>;
  /** @returns how many were forgotten */
  removeExpired(now: Moment): Promise<number>;
}
