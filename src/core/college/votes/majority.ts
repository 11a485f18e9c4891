import { unreachable } from '../../shared/unreachable.ts';
import type { Tally } from './tally.ts';
import type { MajorityRule } from './vote-rules.ts';

/** `noSuffrage`: nobody voted yes or no, so that nothing was decided and nothing was tied. */
export type Majority = 'carried' | 'rejected' | 'tied' | 'noSuffrage';

/**
 * Judges the sums of a vote. Blank and invalid papers are never suffrages.
 *
 * @see CDLD, art. L1122-26 (absolute majority of suffrages), L1123-22 (majority of votes cast)
 */
export function judgeMajority({ yes, no, abstain }: Tally, { rule, abstentionsCount }: MajorityRule): Majority {
  if (yes + no === 0) return 'noSuffrage';
  if (yes === no) return 'tied';
  switch (rule) {
    case 'moreYesThanNo':
      return yes > no ? 'carried' : 'rejected';
    case 'absoluteOfSuffrages': {
      const suffrages = yes + no + (abstentionsCount ? abstain : 0);
      return 2 * yes > suffrages ? 'carried' : 'rejected';
    }
    default:
      return unreachable(rule);
  }
}
