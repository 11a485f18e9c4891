import type { Moment } from '../calendar/moment.ts';
import type { ItemId, MandateId, SittingId, StandInId } from './ids.ts';
import type { Item } from './items/item.ts';
import type { CollegePerson } from './person.ts';
import type { CollegeSettings } from './settings/college-settings.ts';
import type { Mandate } from './sittings/mandate.ts';
import type { Sitting } from './sittings/sitting.ts';
import type { StandIn } from './sittings/stand-in.ts';

/**
 * The records that a command may look at: at least those it names, the items of their sittings and of their chains.
 * The application loads them; a decision never asks for more.
 */
export interface CollegeState {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly sittings: ReadonlyMap<SittingId, Sitting>;
  readonly mandates: ReadonlyMap<MandateId, Mandate>;
  readonly standIns: ReadonlyMap<StandInId, StandIn>;
}

/** What surrounds a decision; no rule reads a clock or draws an id by itself. */
export interface CollegeContext {
  readonly person: CollegePerson;
  readonly now: Moment;
  readonly settings: CollegeSettings;
  /** Everybody who holds a grant today: a level that nobody holds is never offered. */
  readonly people: readonly CollegePerson[];
  /** Ids drawn for what the command makes, in order; a decision takes as many as it needs. */
  readonly newIds: readonly string[];
  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal: 64 characters. */
  readonly digest: (text: string) => string;
}

/** The records after a command: those that it made or changed, and those that it removed. One command, one commit. */
export interface CollegeChange {
  readonly items?: readonly Item[];
  readonly sittings?: readonly Sitting[];
  readonly mandates?: readonly Mandate[];
  readonly standIns?: readonly StandIn[];
  readonly removed?: readonly { readonly kind: 'item' | 'sitting' | 'mandate' | 'standIn'; readonly id: string }[];
}
