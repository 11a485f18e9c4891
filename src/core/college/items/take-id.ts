import { type ItemId, itemIdSchema } from '../ids.ts';

/** Ids for what one command makes, taken one after the other. */
export type FreshIds = Iterator<string>;

/** @throws when the application drew too few */
export function takeItemId(ids: FreshIds): ItemId {
  return itemIdSchema.parse(takeId(ids));
}

/** @throws when the application drew too few */
export function takeId(ids: FreshIds): string {
  const next = ids.next();
  if (next.done === true) throw new Error('Trop peu d’identifiants ont été tirés pour cette commande.');
  return next.value;
}
