import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import type { Item } from '../items/item.ts';
import type { LegalSource } from '../legal-source.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { withAutomaticOpinions } from './automatic-opinions.ts';
import type { GivenOpinion, Opinion } from './opinion.ts';
import { type ClockState, readClock } from './opinion-clock.ts';
import { assemblySettings, clockRules, lawOfRule, resolveDelay, ruleOf } from './opinion-rules.ts';

/** Where an opinion stands; one that its adviser still hides counts as not given. `near`: within the alert's days. */
export type OpinionStanding =
  | { readonly kind: 'given'; readonly given: GivenOpinion }
  | (ClockState & { readonly near: boolean });

export function standingOf(
  opinion: Opinion,
  { assembly }: Pick<Item, 'assembly'>,
  settings: CollegeSettings,
  today: CalendarDay,
): OpinionStanding {
  if (opinion.given !== undefined && opinion.given.hidden !== true) return { kind: 'given', given: opinion.given };
  const rules = assemblySettings(settings, assembly);
  const state = readClock(opinion, clockRules(rules, settings), today);
  return { ...state, near: state.kind === 'running' && state.left <= alertDays(opinion, rules, settings, today) };
}

export interface BlockingOpinion {
  readonly opinion: Opinion;
  readonly standing: OpinionStanding;
  /** The article that makes it mandatory, where the law does. */
  readonly source?: LegalSource | undefined;
}

/**
 * The mandatory opinions that keep an item from a sitting: neither given (whatever the answer) nor expired. Those that a
 * rule asks for on that day count even before they are written into the record.
 */
export function opinionsBlocking(
  item: Item,
  settings: CollegeSettings,
  today: CalendarDay,
): readonly BlockingOpinion[] {
  const assembly = assemblySettings(settings, item.assembly);
  return withAutomaticOpinions(item, settings, today)
    .filter(({ mandatory }) => mandatory)
    .map((opinion) => ({
      opinion,
      standing: standingOf(opinion, item, settings, today),
      source: lawOfRule(ruleOf(opinion, assembly), settings, today),
    }))
    .filter(({ standing }) => standing.kind !== 'given' && standing.kind !== 'expired');
}

/** An opinion as the act cites it. */
export type CitedOpinion =
  | { readonly kind: 'given'; readonly opinion: Opinion; readonly given: GivenOpinion; readonly day: CalendarDay }
  /** Asked, and not answered in time. */
  | { readonly kind: 'notGiven'; readonly opinion: Opinion; readonly lastDay: CalendarDay };

/**
 * The opinions that an act cites, in the order of the record: those given, and those that expired unanswered.
 *
 * @param day of the decision; before it, today
 */
export function citedOpinions(item: Item, settings: CollegeSettings, day: CalendarDay): readonly CitedOpinion[] {
  return (item.opinions ?? []).flatMap((opinion): readonly CitedOpinion[] => {
    const standing = standingOf(opinion, item, settings, day);
    if (standing.kind === 'given')
      return [{ kind: 'given', opinion, given: standing.given, day: belgianDay(standing.given.at) }];
    return standing.kind === 'expired' ? [{ kind: 'notGiven', opinion, lastDay: standing.lastDay }] : [];
  });
}

function alertDays(opinion: Opinion, assembly: AssemblySettings, settings: CollegeSettings, day: CalendarDay): number {
  const { delay } = opinion;
  const variant = ruleOf(opinion, assembly)?.delays.find((one) => {
    const { unit, days } = resolveDelay(one, settings, day);
    return unit === delay?.unit && days === delay.days;
  });
  return variant?.alertDays ?? 0;
}
