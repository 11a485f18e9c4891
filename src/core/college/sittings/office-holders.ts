import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { AssemblyId } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { SittingFunction } from '../settings/sitting-settings.ts';
import type { Mandate } from './mandate.ts';

/** Whose mandate in an assembly runs on a day, in order of precedence. */
export function officeHoldersOn(
  mandates: Iterable<Mandate>,
  { assembly, settings }: { readonly assembly: AssemblyId; readonly settings: AssemblySettings },
  day: CalendarDay,
): readonly Mandate[] {
  return [...mandates]
    .filter((mandate) => mandate.assemblies.includes(assembly) && isInOffice(mandate, day))
    .toSorted(byPrecedence(settings));
}

/** The office holders who count for the quorum and the votes. */
export function membersOn(...[mandates, of, day]: Parameters<typeof officeHoldersOn>): readonly Mandate[] {
  return officeHoldersOn(mandates, of, day).filter((mandate) => functionOf(of.settings, mandate)?.votes === true);
}

export function isInOffice({ from, to }: Mandate, day: CalendarDay): boolean {
  return from <= day && (to === undefined || day <= to);
}

export function functionOf(
  { sittings }: AssemblySettings,
  { function: held }: Pick<Mandate, 'function'>,
): SittingFunction | undefined {
  return sittings.functions[held];
}

/** By function in the order of the settings (a function of another assembly comes last), then by rank. */
export function byPrecedence({ sittings }: AssemblySettings): (a: Mandate, b: Mandate) => number {
  const order = new Map(Object.keys(sittings.functions).map((held, index) => [held, index]));
  const place = ({ function: held }: Mandate) => order.get(held) ?? order.size;
  return (a, b) => place(a) - place(b) || a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id));
}
