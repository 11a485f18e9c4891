import type { CollegeSettings } from '../settings/college-settings.ts';
import type { SittingFunction } from '../settings/sitting-settings.ts';
import type { Mandate } from './mandate.ts';
import type { Sitting } from './sitting.ts';

/** « Échevine », « Bourgmestre f.f. »: a function in the gender of whoever holds it. */
export function sayFunction(
  held: Pick<SittingFunction, 'masculine' | 'feminine' | 'acting' | 'actingFeminine'>,
  { gender }: Pick<Mandate, 'gender'>,
  { acting = false }: { readonly acting?: boolean } = {},
): string {
  if (gender === 'feminine') return acting ? held.actingFeminine : held.feminine;
  return acting ? held.acting : held.masculine;
}

/**
 * The function of someone who sits, in the words of this assembly, or of their own when they were called from another.
 * Its id when no settings know it any more.
 */
export function titleOf(
  mandate: Mandate,
  { assembly }: Pick<Sitting, 'assembly'>,
  { assemblies }: Pick<CollegeSettings, 'assemblies'>,
): string {
  for (const id of [assembly, ...mandate.assemblies]) {
    const held = assemblies.get(id)?.sittings.functions[mandate.function];
    if (held !== undefined) return sayFunction(held, mandate);
  }
  return mandate.function;
}
