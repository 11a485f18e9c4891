import { unreachable } from '../../shared/unreachable.ts';
import type { TieRule } from './vote-rules.ts';

/** What may be done with a matter whose votes are equal. */
export type WayOutOfTie = 'postpone' | 'callCouncillor' | 'chairVotes';

export type TieOutcome =
  | { readonly kind: 'rejected' }
  /** The chair's vote decides; `because` says by which rule. */
  | { readonly kind: 'decidedByChair'; readonly value: 'yes' | 'no'; readonly because: CastingReason }
  | { readonly kind: 'open'; readonly ways: readonly WayOutOfTie[] };

/** Urgency recognised before, enough tied sittings, or the assembly's own rule. */
export type CastingReason = 'urgency' | 'repeatedTie' | 'ownRule';

export interface Tie {
  readonly rule: TieRule;
  /** A majority recognised the urgency before the discussion. */
  readonly urgencyRecognised: boolean;
  /** Sittings in which this matter was tied, this one included. */
  readonly tiedSittings: number;
  /** How the chair voted, where it is known: never in a secret ballot. */
  readonly chairVote?: 'yes' | 'no' | undefined;
}

/** @see CDLD, art. L1122-26 (council), L1123-22 (college) */
export function settleTie(tie: Tie): TieOutcome {
  switch (tie.rule.rule) {
    case 'rejected':
      return { kind: 'rejected' };
    case 'postponed':
      return { kind: 'open', ways: ['postpone'] };
    case 'castingVote':
    case 'college': {
      const because = mayChairDecide(tie);
      if (because !== undefined && tie.chairVote !== undefined)
        return { kind: 'decidedByChair', value: tie.chairVote, because };
      return {
        kind: 'open',
        ways: [
          'postpone',
          ...(tie.rule.rule === 'college' ? (['callCouncillor'] as const) : []),
          ...(because === undefined ? [] : (['chairVotes'] as const)),
        ],
      };
    }
    default:
      return unreachable(tie.rule);
  }
}

/** By which rule the chair's vote decides, if it does. */
export function mayChairDecide({ rule, urgencyRecognised, tiedSittings }: Omit<Tie, 'chairVote'>) {
  if (rule.rule === 'castingVote') return 'ownRule';
  if (rule.rule !== 'college') return undefined;
  if (rule.urgencyGivesCastingVote && urgencyRecognised) return 'urgency';
  return tiedSittings >= rule.castingVoteFromSitting ? 'repeatedTie' : undefined;
}
