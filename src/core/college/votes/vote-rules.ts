import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { type LegalSource, sourceOf } from '../legal-source.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import { ownRulesOf } from '../settings/own-rules.ts';

export interface MajorityRule {
  readonly rule: 'moreYesThanNo' | 'absoluteOfSuffrages';
  /** Whether an abstention is a suffrage of which the absolute majority takes half. */
  readonly abstentionsCount: boolean;
  readonly source?: LegalSource | undefined;
}

export type TieRule = { readonly source?: LegalSource | undefined } & (
  | { readonly rule: 'rejected' | 'postponed' | 'castingVote' }
  /** Postponed or decided with a councillor, unless the chair's vote may decide (L1123-22). */
  | { readonly rule: 'college'; readonly castingVoteFromSitting: number; readonly urgencyGivesCastingVote: boolean }
);

/** How the votes of an assembly are judged on a day. */
export interface VoteRules {
  readonly majority: MajorityRule;
  readonly tie: TieRule;
}

/** @see CDLD, art. L1122-26 (council), L1123-22 (college) */
export function voteRulesOn(settings: CollegeSettings, assembly: AssemblySettings, day: CalendarDay): VoteRules {
  switch (assembly.lawOf) {
    case 'college': {
      const majority = legalOn(settings, 'collegeMajority', day);
      const { castingVoteFromSitting, urgencyGivesCastingVote, ...tie } = legalOn(settings, 'collegeTie', day);
      return {
        majority: { rule: majority.rule, abstentionsCount: false, source: sourceOf(majority) },
        tie: { rule: 'college', castingVoteFromSitting, urgencyGivesCastingVote, source: sourceOf(tie) },
      };
    }
    case 'council': {
      const majority = legalOn(settings, 'councilMajority', day);
      const tie = legalOn(settings, 'councilTie', day);
      return {
        majority: {
          rule: majority.rule,
          abstentionsCount: majority.abstentionsCount,
          source: sourceOf(majority),
        },
        tie: { rule: tie.rule, source: sourceOf(tie) },
      };
    }
    case 'none': {
      const { majority, abstentionsCount, tie } = ownRulesOf(assembly);
      return { majority: { rule: majority, abstentionsCount }, tie: { rule: tie } };
    }
    default:
      return unreachable(assembly.lawOf);
  }
}
