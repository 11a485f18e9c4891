import type { PersonId } from '../../identity/person-id.ts';
import type { ItemId, SettingId } from '../ids.ts';
import type { OpinionValue } from './opinion.ts';

/** An index among the delays of the opinion's rule, with the reason that some of them ask for. */
interface ChosenDelay {
  readonly delay: number;
  readonly reason?: string | undefined;
}

interface Answer {
  readonly value: OpinionValue;
  readonly text?: string | undefined;
  readonly confidential?: boolean | undefined;
  /** Kept for oneself until `show`; counts as not given. */
  readonly hidden?: boolean | undefined;
}

/** What may be asked about the opinions on an item. `opinion` is the id of one of them. */
export type OpinionCommand = { readonly item: ItemId } & (
  | ({ readonly kind: 'ask'; readonly rule: SettingId } & Partial<ChosenDelay>)
  | { readonly kind: 'askPerson'; readonly person: PersonId }
  /** After an answer, or a delay that has expired. */
  | ({ readonly kind: 'askAgain'; readonly opinion: SettingId } & Partial<ChosenDelay>)
  | ({ readonly kind: 'changeDelay'; readonly opinion: SettingId } & ChosenDelay)
  | { readonly kind: 'extend'; readonly opinion: SettingId; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly opinion: SettingId }
  | ({ readonly kind: 'give'; readonly opinion: SettingId } & Answer)
  | ({ readonly kind: 'giveOwn'; readonly rule: SettingId } & Answer)
  | { readonly kind: 'show' | 'hide'; readonly opinion: SettingId }
);
export type OpinionCommandOf<Kind extends OpinionCommand['kind']> = Extract<OpinionCommand, { kind: Kind }>;
