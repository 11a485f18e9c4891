import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { SettingId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import type { OpinionRule } from '../settings/opinion-settings.ts';
import type { Opinion } from './opinion.ts';
import { assemblySettings, resolveDelay, ruleOf, rulesOn } from './opinion-rules.ts';

/**
 * An item's opinions once the rules that ask by themselves have been applied on a day. A request that no longer
 * applies falls, unless something was answered; an opinion asked otherwise becomes mandatory while its rule applies.
 */
export function withAutomaticOpinions(item: Item, settings: CollegeSettings, day: CalendarDay): readonly Opinion[] {
  const assembly = assemblySettings(settings, item.assembly);
  const applying = rulesOn(assembly, day).filter(({ rule }) => appliesTo(rule, item, settings, day));
  const isApplying = (id: SettingId | undefined) => applying.some((one) => one.id === id);

  const kept = (item.opinions ?? [])
    .filter(
      ({ origin, rule, given, earlier }) =>
        origin.kind !== 'automatic' || isApplying(rule) || given !== undefined || (earlier ?? []).length > 0,
    )
    .map((opinion) => {
      const rule = ruleOf(opinion, assembly);
      if (rule?.automatic === undefined) return opinion;
      const mandatory = rule.mandatory && isApplying(opinion.rule);
      return mandatory === opinion.mandatory ? opinion : { ...opinion, mandatory };
    });
  const missing = applying.filter(({ id }) => !kept.some(({ rule }) => rule === id));
  return [
    ...kept,
    ...missing.map(({ id, rule }): Opinion => {
      const delay = rule.delays[rule.defaultDelay];
      return {
        id,
        adviser: { kind: 'service', service: rule.adviser },
        origin: { kind: 'automatic', rule: id },
        rule: id,
        mandatory: rule.mandatory,
        ...(delay === undefined ? {} : { delay: resolveDelay(delay, settings, day) }),
        clock: [],
      };
    }),
  ];
}

/** Whether a rule asks for an opinion on an item by itself: all its conditions hold. */
export function appliesTo(
  { automatic }: OpinionRule,
  { amount, category, budgetRelated }: Item,
  settings: CollegeSettings,
  day: CalendarDay,
): boolean {
  if (automatic === undefined) return false;
  const { amountFrom, categories } = automatic;
  if (amountFrom !== undefined) {
    const threshold =
      amountFrom === 'legalityOpinion.threshold' ? legalOn(settings, 'legalityOpinion', day).threshold : amountFrom;
    if (amount === undefined || amount < threshold) return false;
  }
  if (categories !== undefined && (category === undefined || !categories.includes(category))) return false;
  return automatic.budgetRelated === undefined || automatic.budgetRelated === (budgetRelated ?? false);
}
