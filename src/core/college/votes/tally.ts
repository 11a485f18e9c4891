import { unreachable } from '../../shared/unreachable.ts';
import type { Ballot, VoteCounts, VoteValue } from './vote.ts';

/** The sums of a vote, whatever the way in which it was taken down. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly blank: number;
  readonly invalid: number;
}

/** A ballot on a proposal; a choice between candidates has no yes and no. */
export type ProposalBallot = Exclude<Ballot, { kind: 'candidates' }>;

export function tallyBallot(ballot: ProposalBallot): Tally {
  switch (ballot.kind) {
    case 'byName': {
      const values = Object.values(ballot.votes);
      const count = (value: VoteValue) => values.filter((cast) => cast === value).length;
      return {
        yes: count('yes'),
        no: count('no'),
        abstain: count('abstain'),
        blank: count('blank'),
        invalid: count('invalid'),
      };
    }
    case 'byGroup':
      return ballot.groups.map(({ counts }) => complete(counts)).reduce(add);
    case 'counted':
    case 'secret':
      return complete(ballot.counts);
    default:
      return unreachable(ballot);
  }
}

/** How many voters the sums stand for. */
export function votersIn({ yes, no, abstain, blank, invalid }: Tally): number {
  return yes + no + abstain + blank + invalid;
}

export function add(a: Tally, b: Tally): Tally {
  return {
    yes: a.yes + b.yes,
    no: a.no + b.no,
    abstain: a.abstain + b.abstain,
    blank: a.blank + b.blank,
    invalid: a.invalid + b.invalid,
  };
}

export function complete({ yes, no, abstain, blank = 0, invalid = 0 }: VoteCounts): Tally {
  return { yes, no, abstain, blank, invalid };
}
