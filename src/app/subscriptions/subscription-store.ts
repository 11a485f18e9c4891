import type { Moment } from '../../core/calendar/moment.ts';
import type { TypedEmail } from '../../core/forms/plain-text.ts';
import type { Choices } from '../../core/subscriptions/choices.ts';

/** A confirmed subscription. */
export interface Subscription {
  /** Whoever has it changes the choices or leaves: 256 bits, as it stands in the links of each mail. */
  readonly secret: string;
  readonly email: TypedEmail;
  readonly choices: Choices;
  readonly confirmedAt: Moment;
}

/** Subscribers of one commune. */
export interface SubscriptionStore {
  /** An address has one subscription: another confirmation replaces its choices and keeps its secret. */
  keep(subscription: Subscription): Promise<void>;
  find(secret: string): Promise<Subscription | undefined>;
  /** @returns whether there was one */
  change(secret: string, choices: Choices): Promise<boolean>;
  /** Erases the address. @returns whether there was one */
  remove(secret: string): Promise<boolean>;
  /** In order of their secrets, after one of them: for going through all, bit by bit. */
  listAfter(secret: string, limit: number): Promise<Subscription[]>;
  count(): Promise<number>;
}

/** What a commune has told its subscribers already. */
export interface AnnouncedStore {
  /** Marks what is new among the keys. @returns those that were */
  markNew(keys: readonly string[], at: Moment): Promise<readonly string[]>;
}
