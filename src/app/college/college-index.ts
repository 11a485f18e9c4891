import type { AssemblyId, ItemId, ServiceId, SettingId, SittingId } from '../../core/college/ids.ts';
import type { Item, ItemStage, Outcome } from '../../core/college/items/item.ts';
import type { AnyRecord, RecordName } from '../../core/college/records/record-kinds.ts';
import type { Mandate } from '../../core/college/sittings/mandate.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { StandIn } from '../../core/college/sittings/stand-in.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import type { CommitId } from '../../core/records/git-ids.ts';

/** An item without its long texts: enough for lists, rights and numbers. The texts are read from git. */
export type IndexedItem = DropTexts<Item>;
type DropTexts<Of> = Of extends unknown ? Omit<Of, 'description' | 'motivation' | 'decision' | 'sentTexts'> : never;

/** Where the index stands. Another `version` than ours is an index made by another version of the product. */
export interface IndexPosition {
  readonly commit: CommitId;
  readonly version: string;
}

/** A step from one commit to another. */
export interface IndexStep {
  /** Where the index must still stand. */
  readonly from: CommitId;
  readonly to: CommitId;
  readonly put: readonly AnyRecord[];
  readonly remove: readonly RecordName[];
}

/**
 * What is known of a commune's records for lists and search: made from git, thrown away and made again at will.
 * Nothing is true because it is here.
 */
export interface CollegeIndex {
  /** Undefined while it is empty or being filled. */
  position(): Promise<IndexPosition | undefined>;
  /** All of it, or nothing. @returns false, and changes nothing, when the index has been moved meanwhile */
  advance(step: IndexStep): Promise<boolean>;

  /**
   * Empties the index to fill it anew; whoever was filling it before loses their right to.
   *
   * @param token drawn at random for this filling
   */
  restart(token: string): Promise<void>;
  /** Adds records. @returns false when another has restarted meanwhile */
  fill(token: string, records: readonly AnyRecord[]): Promise<boolean>;
  /** Says of which commit all the records were filled. @returns false when another has restarted meanwhile */
  finish(token: string, position: IndexPosition): Promise<boolean>;

  items(ids: readonly ItemId[]): Promise<ReadonlyMap<ItemId, IndexedItem>>;
  listItems(query: ItemQuery): Promise<readonly IndexedItem[]>;
  /** Items that came from this one: copies, duplicates. */
  itemsFrom(id: ItemId): Promise<readonly ItemId[]>;
  sittings(query: SittingQuery): Promise<readonly Sitting[]>;
  sitting(id: SittingId): Promise<Sitting | undefined>;
  mandates(): Promise<readonly Mandate[]>;
  standIns(): Promise<readonly StandIn[]>;
  /** Everything, in a fixed order: two indexes of the same commit say the same, byte for byte. */
  dump(): AsyncIterable<string>;
}

/** Which items, the newest first. Every condition given must hold. */
export interface ItemQuery {
  readonly assemblies?: readonly AssemblyId[] | undefined;
  readonly stages?: readonly ItemStage[] | undefined;
  readonly levels?: readonly SettingId[] | undefined;
  readonly sitting?: SittingId | undefined;
  readonly categories?: readonly SettingId[] | undefined;
  readonly proposingServices?: readonly ServiceId[] | undefined;
  readonly author?: PersonId | undefined;
  readonly takenOverBy?: PersonId | undefined;
  readonly privacy?: 'open' | 'closed' | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
  /** An unanswered opinion of one of these services or of this person. */
  readonly opinionOf?: { readonly services: readonly ServiceId[]; readonly person: PersonId } | undefined;
  readonly followUp?: 'asked' | 'given' | undefined;
  /** Words of the person who searches. */
  readonly words?: string | undefined;
  /**
   * The widest that the person could see: items of these assemblies, or concerning these services or this person. The
   * rights themselves are asked of each item afterwards.
   */
  readonly within?:
    | { readonly assemblies: readonly AssemblyId[]; readonly services: readonly ServiceId[]; readonly person: PersonId }
    | undefined;
  /** The last item of the page before. */
  readonly after?: ItemId | undefined;
  readonly limit: number;
}

export interface SittingQuery {
  readonly assembly?: AssemblyId | undefined;
  /** Inclusive, `YYYY-MM-DDTHH:MM`. */
  readonly from?: string | undefined;
  /** Exclusive. */
  readonly to?: string | undefined;
  readonly stages?: readonly Sitting['stage'][] | undefined;
  readonly order: 'oldestFirst' | 'newestFirst';
  readonly limit: number;
}
