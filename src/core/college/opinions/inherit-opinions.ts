import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { SettingId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { Opinion } from './opinion.ts';
import { standingOf } from './standing-opinions.ts';

/**
 * The opinions that a copy of an item takes with it: those given and those expired unanswered, as they stand. What is
 * still awaited, or still hidden, stays with the original.
 *
 * @param rules only the opinions of these rules; all when absent
 */
export function inheritOpinions(
  original: Item,
  settings: CollegeSettings,
  day: CalendarDay,
  rules?: readonly string[],
): readonly Opinion[] {
  return (original.opinions ?? [])
    .filter(({ rule }) => rules === undefined || isAmong(rules, rule))
    .filter((opinion) => ['given', 'expired'].includes(standingOf(opinion, original, settings, day).kind))
    .map((opinion) => ({ ...opinion, origin: { kind: 'inherited' } }));
}

function isAmong(rules: readonly string[], rule: SettingId | undefined): boolean {
  return rule !== undefined && rules.includes(rule);
}
