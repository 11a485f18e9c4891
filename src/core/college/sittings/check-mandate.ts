import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import type { Mandate } from './mandate.ts';
import { type MandateRefusal, refuseMandate } from './mandate-refusal.ts';

/**
 * Whether a mandate may stand beside the others: known functions, one holder at a time where the function has but one,
 * one seat a person, one rank a function.
 */
export function checkMandate(
  mandate: Mandate,
  { mandates }: Pick<CollegeState, 'mandates'>,
  { assemblies }: CollegeSettings,
): Result<undefined, MandateRefusal> {
  if (mandate.to !== undefined && mandate.to < mandate.from) return refuseMandate('mandate-ends-before-it-begins');
  for (const id of mandate.assemblies) {
    const assembly = assemblies.get(id);
    if (assembly === undefined) return refuseMandate('mandate-assembly-unknown', { assembly: id });
    const held = assembly.sittings.functions[mandate.function];
    if (held === undefined)
      return refuseMandate('mandate-function-unknown', { function: mandate.function, assembly: assembly.name });

    const others = [...mandates.values()].filter(
      (other) => other.id !== mandate.id && other.assemblies.includes(id) && overlap(other, mandate),
    );
    const sameFunction = others.filter((other) => other.function === mandate.function);
    const facts = (other: Mandate) => ({ name: other.name, function: held.masculine, assembly: assembly.name });
    const holder = held.unique === true ? sameFunction[0] : undefined;
    if (holder !== undefined) return refuseMandate('function-already-held', facts(holder));
    const seat = others.find((other) => isSamePerson(other, mandate));
    if (seat !== undefined) return refuseMandate('person-already-sits', facts(seat));
    const ranked = sameFunction.find(({ rank }) => rank === mandate.rank);
    if (ranked !== undefined) return refuseMandate('rank-taken', { ...facts(ranked), rank: mandate.rank });
  }
  return accept(undefined);
}

/** A stretch of days, both included, that may be open. */
export interface Period {
  readonly from: CalendarDay;
  readonly to?: CalendarDay | undefined;
}

/** Whether two stretches share a day. */
export function overlap(a: Period, b: Period): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}

/** Whether the first stretch holds the whole of the second. */
export function covers(outer: Period, inner: Period): boolean {
  if (inner.from < outer.from) return false;
  return outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to);
}

/** By account where both have one, else by name. */
function isSamePerson(a: Mandate, b: Mandate): boolean {
  return a.person !== undefined && b.person !== undefined ? a.person === b.person : a.name === b.name;
}
