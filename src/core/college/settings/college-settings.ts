import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Service } from '../../identity/agents-schema.ts';
import type { AssemblyId } from '../ids.ts';
import type { AssemblySettings } from './assembly-settings.ts';
import type { Closures, LegalSettings } from './legal-settings.ts';

/** Everything that a commune has settled, after overlay and checks. */
export interface CollegeSettings {
  readonly assemblies: ReadonlyMap<AssemblyId, AssemblySettings>;
  readonly legal: LegalSettings;
  readonly closures: Closures;
  /** The directory's services, in order; a service that is no longer active keeps its name. */
  readonly services: readonly (Service & { readonly active: boolean })[];
}

/** The version of a legal setting that holds on a day; the settings' checks make sure that there is one. */
export function legalOn<Name extends keyof LegalSettings>(
  { legal }: CollegeSettings,
  name: Name,
  day: CalendarDay,
): LegalSettings[Name][number] {
  const versions: readonly LegalSettings[Name][number][] = legal[name];
  const held = versions
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  if (held === undefined) throw new Error(`Aucune version de « ${name} » ne vaut le ${day}.`);
  return held;
}

/** Whether a rule of law existed on a day: what it asks for was not yet due before its first version. */
export function existsOn({ legal }: CollegeSettings, name: keyof LegalSettings, day: CalendarDay): boolean {
  const versions: readonly { readonly validFrom: CalendarDay }[] = legal[name];
  return versions.some(({ validFrom }) => validFrom <= day);
}
