import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { AssemblyId, SettingId } from '../ids.ts';
import { type LegalSource, sourceOf } from '../legal-source.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import type { Delay, OpinionRule } from '../settings/opinion-settings.ts';
import type { Opinion } from './opinion.ts';
import type { ClockRules } from './opinion-clock.ts';

export interface NamedRule {
  readonly id: SettingId;
  readonly rule: OpinionRule;
}

/** The assembly's rules that hold on a day, in their order. */
export function rulesOn({ opinions }: AssemblySettings, day: CalendarDay): readonly NamedRule[] {
  return namedRules(opinions.rules).filter(({ rule }) => isInForce(rule, day));
}

export function isInForce({ from, until }: OpinionRule, day: CalendarDay): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The rule of an opinion, in force or not; none when it was asked of a person, or when the rule has been removed. */
export function ruleOf({ rule: id }: Pick<Opinion, 'rule'>, { opinions }: AssemblySettings): OpinionRule | undefined {
  return id === undefined ? undefined : opinions.rules[id];
}

/** A rule's delay as it is asked for on a day: a legal number is the one in force then, and stays so. */
export function resolveDelay(
  { unit, days, legal }: Delay,
  settings: CollegeSettings,
  day: CalendarDay,
): NonNullable<Opinion['delay']> {
  if (legal === undefined) return { unit, days };
  const law = legalOn(settings, 'legalityOpinion', day);
  switch (legal) {
    case 'legalityOpinion.workingDays':
      return { unit: 'workingDays', days: law.workingDays };
    case 'legalityOpinion.urgentWorkingDays':
      return { unit: 'workingDays', days: law.urgentWorkingDays };
    default:
      return unreachable(legal);
  }
}

/** The article that gives a rule its numbers, for rules that rest on the law. */
export function lawOfRule(
  rule: OpinionRule | undefined,
  settings: CollegeSettings,
  day: CalendarDay,
): LegalSource | undefined {
  const restsOnLaw =
    rule?.automatic?.amountFrom === 'legalityOpinion.threshold' ||
    rule?.delays.some(({ legal }) => legal !== undefined);
  return restsOnLaw === true ? sourceOf(legalOn(settings, 'legalityOpinion', day)) : undefined;
}

/** @throws when the commune has no such assembly: records and settings are checked together beforehand */
export function assemblySettings({ assemblies }: CollegeSettings, id: AssemblyId): AssemblySettings {
  const assembly = assemblies.get(id);
  if (assembly === undefined) throw new Error(`La commune n’a pas d’assemblée « ${id} ».`);
  return assembly;
}

export function clockRules({ opinions }: AssemblySettings, { closures }: CollegeSettings): ClockRules {
  return { noEndOn: opinions.noEndOn, closed: closures };
}

function namedRules(rules: AssemblySettings['opinions']['rules']): readonly NamedRule[] {
  // The schema has read each key as the id of a setting.
  return Object.entries(rules).map(([id, rule]) => ({ id: id as SettingId, rule }));
}
