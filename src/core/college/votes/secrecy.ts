import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Item } from '../items/item.ts';
import { type LegalSource, sourceOf } from '../legal-source.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';

/** Whether an item must be voted in secret, in public, or either way. */
export interface Secrecy {
  readonly must: 'secret' | 'public' | 'either';
  /** Absent where the item itself asks for it. */
  readonly source?: LegalSource | undefined;
}

/**
 * A council votes aloud, except on matters about persons that the dated law lists; an item may ask for either way
 * where the law leaves it free.
 *
 * @see CDLD, art. L1122-27
 */
export function secrecyOf(
  item: Pick<Item, 'pollType' | 'category'>,
  assembly: Pick<AssemblySettings, 'lawOf' | 'categories'>,
  settings: CollegeSettings,
  day: CalendarDay,
): Secrecy {
  const matter = item.category && assembly.categories[item.category]?.secretMatter;
  if (assembly.lawOf === 'council') {
    const law = legalOn(settings, 'secretBallot', day);
    if (matter !== undefined && law.matters.includes(matter)) return { must: 'secret', source: sourceOf(law) };
    if (item.pollType === undefined) return { must: 'public', source: sourceOf(law) };
  }
  if (item.pollType === 'secret') return { must: 'secret' };
  return { must: item.pollType === 'public' ? 'public' : 'either' };
}
