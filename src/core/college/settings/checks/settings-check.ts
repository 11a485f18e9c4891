import type { CalendarDay } from '../../../calendar/calendar-day.ts';
import type { Problem } from '../../../content/problem.ts';
import type { AssemblyId } from '../../ids.ts';
import type { CollegePerson } from '../../person.ts';
import type { AssemblySettings } from '../assembly-settings.ts';
import type { ReadSettings } from '../read-settings.ts';
import type { RecordsInUse } from '../records-in-use.ts';
import { placeOfDisagreement, type SettingsField, type SettingsSource } from '../settings-source.ts';

/** What the checks know beside the settings themselves. */
export interface SettingsSurroundings {
  readonly today: CalendarDay;
  /** Everybody who holds a grant today; unknown when the directory is not at hand. */
  readonly people?: readonly CollegePerson[] | undefined;
  /** What the live records use; unknown when they are not at hand. */
  readonly inUse?: RecordsInUse | undefined;
}

/** One assembly under check, within all the settings. */
export interface CheckedAssembly {
  readonly id: AssemblyId;
  readonly settings: AssemblySettings;
  readonly source: SettingsSource;
  readonly all: ReadSettings;
}

/** What is wrong and what to do; the place comes apart. */
export interface Finding {
  readonly code: string;
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly remedy: string;
}

/** A problem of one field of the assembly, or of what the commune took away from under it. */
export function find(
  assembly: Pick<CheckedAssembly, 'source'>,
  path: readonly PropertyKey[],
  finding: Finding,
  ...causes: readonly (SettingsField | readonly PropertyKey[])[]
): Problem {
  const asField = (cause: SettingsField | readonly PropertyKey[]): SettingsField =>
    'source' in cause ? cause : { source: assembly.source, path: cause };
  return {
    severity: 'error',
    ...placeOfDisagreement({ source: assembly.source, path }, ...causes.map(asField)),
    ...finding,
  };
}

/** « a, b ou c » for a remedy; says so when there is no choice. */
export function choices(ids: readonly string[]): string {
  if (ids.length === 0) return 'aucun choix pour le moment';
  const shown = ids.slice(0, 12).map(quote);
  return ids.length > shown.length ? `${shown.join(', ')}…` : shown.join(', ');
}

export function quote(text: string): string {
  return `«\u202F${text}\u202F»`;
}
