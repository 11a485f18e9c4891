import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { checkSettings } from '../../core/college/settings/check-settings.ts';
import type { CollegeSettings } from '../../core/college/settings/college-settings.ts';
import type { ReadSettings } from '../../core/college/settings/read-settings.ts';
import { summariseUse } from '../../core/college/settings/records-in-use.ts';
import { type SimulatedItem, simulateSettings } from '../../core/college/settings/simulate-settings.ts';
import type { Problem } from '../../core/content/problem.ts';
import type { CollegePorts } from './college-ports.ts';
import { readAllRecords } from './read-all-records.ts';

export interface Simulation {
  /** Items looked at. */
  readonly items: number;
  readonly changed: readonly SimulatedItem[];
  /** What the checks say of the new settings, the live records and the people at hand. */
  readonly problems: readonly Problem[];
}

/**
 * Tries new settings on the real records of a commune, before they are adopted. Nothing is written.
 *
 * @param people everybody who holds a grant that day
 */
export async function simulate(
  ports: Pick<CollegePorts, 'records' | 'onBadRecord'>,
  versions: { readonly before: CollegeSettings; readonly after: ReadSettings },
  people: readonly CollegePerson[],
  today: CalendarDay,
): Promise<Simulation> {
  const state = await readAllRecords(ports);
  const { before, after } = versions;
  const problems = [...after.warnings, ...checkSettings(after, { today, people, inUse: summariseUse(state) })];
  const changed = simulateSettings({ before, after: after.settings }, state, people, today);
  return { items: state.items.size, changed, problems };
}
