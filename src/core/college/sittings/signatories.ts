import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { AssemblyId } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeState } from '../state.ts';
import { sayFunction } from './function-title.ts';
import type { Mandate } from './mandate.ts';
import { functionOf, officeHoldersOn } from './office-holders.ts';

/** Who signs, and in which words: « Bourgmestre », « Directrice générale f.f. ». */
export interface Signatory {
  readonly mandate: Mandate;
  readonly title: string;
  readonly acting: boolean;
}

/**
 * Who signs for an assembly on a day, one a signing function, in the order of the settings: its acting stand-in, else
 * its holder by default, else its first holder by rank.
 */
export function signatoriesOn(
  { mandates, standIns }: Pick<CollegeState, 'mandates' | 'standIns'>,
  { id, assembly }: { readonly id: AssemblyId; readonly assembly: AssemblySettings },
  day: CalendarDay,
): readonly Signatory[] {
  const holders = officeHoldersOn(mandates.values(), { assembly: id, settings: assembly }, day).filter(
    (holder) => functionOf(assembly, holder)?.signs === true,
  );
  return [...Map.groupBy(holders, ({ function: held }) => held).values()].flatMap((those) => {
    const holder = those.find(({ defaultSignatory }) => defaultSignatory === true) ?? those[0];
    const held = holder && functionOf(assembly, holder);
    if (holder === undefined || held === undefined) return [];
    const standIn = [...standIns.values()].find(
      ({ kind, assembly: of, absent, from, to }) =>
        kind === 'acting' && of === id && absent === holder.id && from <= day && day <= to,
    );
    const acting = standIn && mandates.get(standIn.standIn);
    return acting === undefined
      ? { mandate: holder, title: sayFunction(held, holder), acting: false }
      : { mandate: acting, title: sayFunction(held, acting, { acting: true }), acting: true };
  });
}
