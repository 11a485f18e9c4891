import {
  type ItemId,
  itemIdSchema,
  type MandateId,
  mandateIdSchema,
  type SittingId,
  type StandInId,
  sittingIdSchema,
  standInIdSchema,
} from '../ids.ts';
import { type Item, itemSchema } from '../items/item.ts';
import { type Mandate, mandateSchema } from '../sittings/mandate.ts';
import { type Sitting, sittingSchema } from '../sittings/sitting.ts';
import { type StandIn, standInSchema } from '../sittings/stand-in.ts';

/** The records of a commune's assemblies by their kind: one YAML file each. */
export interface Records {
  readonly item: Item;
  readonly sitting: Sitting;
  readonly mandate: Mandate;
  readonly standIn: StandIn;
}
export type RecordKind = keyof Records;

export interface RecordIds {
  readonly item: ItemId;
  readonly sitting: SittingId;
  readonly mandate: MandateId;
  readonly standIn: StandInId;
}

/** Names one record. */
export type RecordName = {
  readonly [Kind in RecordKind]: { readonly kind: Kind; readonly id: RecordIds[Kind] };
}[RecordKind];

/** A record with its kind. */
export type AnyRecord = {
  readonly [Kind in RecordKind]: { readonly kind: Kind; readonly record: Records[Kind] };
}[RecordKind];

export const RECORD_SCHEMAS = {
  item: itemSchema,
  sitting: sittingSchema,
  mandate: mandateSchema,
  standIn: standInSchema,
} as const;

export const RECORD_ID_SCHEMAS = {
  item: itemIdSchema,
  sitting: sittingIdSchema,
  mandate: mandateIdSchema,
  standIn: standInIdSchema,
} as const;
