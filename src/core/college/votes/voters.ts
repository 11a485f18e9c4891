import type { Mandate } from '../sittings/mandate.ts';
import type { Presence } from '../sittings/presents-at-item.ts';

/** Whose vote may be cast at an item: those present, and those represented by someone present. */
export function votersOf({ present, represented }: Pick<Presence, 'present' | 'represented'>): readonly Mandate[] {
  return [...present, ...represented.map(({ member }) => member)];
}
