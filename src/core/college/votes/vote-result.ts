import type { MandateId } from '../ids.ts';
import { judgeMajority, type Majority } from './majority.ts';
import { type ProposalBallot, type Tally, tallyBallot } from './tally.ts';
import { type CastingReason, settleTie, type WayOutOfTie } from './tie.ts';
import type { Vote } from './vote.ts';
import type { MajorityRule, VoteRules } from './vote-rules.ts';

/** A vote on a proposal, as opposed to a choice between candidates. */
export type ProposalVote = Vote & { readonly ballot: ProposalBallot };

export type ProposalResult = { readonly tally: Tally } & (
  | {
      readonly kind: 'carried' | 'rejected';
      /** Everybody whose vote counts voted the same way, none for an alternative, and nobody abstained. */
      readonly unanimous: boolean;
      /** `tie`: equal votes reject. The others: the chair's vote decided, and why. */
      readonly by: 'majority' | 'tie' | CastingReason;
    }
  | { readonly kind: 'tied'; readonly ways: readonly WayOutOfTie[] }
  | { readonly kind: 'noSuffrage' }
);

/** What surrounds a vote, for its result. */
export interface VoteSurroundings {
  readonly rules: VoteRules;
  /** All votes of the same item. */
  readonly votes: readonly Vote[];
  /** Sittings before this one in which the matter was tied. */
  readonly earlierTies: number;
  readonly chair: MandateId | undefined;
}

/** The result of a vote on a proposal; a linked one is judged against its alternatives. */
export function judgeVote(vote: ProposalVote, around: VoteSurroundings): ProposalResult {
  const { rules, earlierTies, chair } = around;
  const tally = tallyBallot(vote.ballot);
  const majority = majorityOf(vote, around.votes, rules.majority);
  switch (majority) {
    case 'carried':
    case 'rejected':
      return {
        kind: majority,
        tally,
        unanimous: isUnanimous(againstAlternatives(tally, linkedVotes(vote, around.votes))),
        by: 'majority',
      };
    case 'noSuffrage':
      return { kind: 'noSuffrage', tally };
    case 'tied': {
      const outcome = settleTie({
        rule: rules.tie,
        urgencyRecognised: vote.urgencyRecognised === true,
        tiedSittings: earlierTies + 1,
        chairVote: chairVoteIn(vote, chair),
      });
      if (outcome.kind === 'open') return { kind: 'tied', tally, ways: outcome.ways };
      if (outcome.kind === 'rejected') return { kind: 'rejected', tally, unanimous: false, by: 'tie' };
      const kind = outcome.value === 'yes' ? 'carried' : 'rejected';
      return { kind, tally, unanimous: false, by: outcome.because };
    }
  }
}

/** @param votes all votes of the same item */
export function majorityOf(vote: ProposalVote, votes: readonly Vote[], rule: MajorityRule): Majority {
  return judgeMajority(againstAlternatives(tallyBallot(vote.ballot), linkedVotes(vote, votes)), rule);
}

export function isProposal(vote: Vote): vote is ProposalVote {
  return vote.ballot.kind !== 'candidates';
}

/** The votes that hold: where one was taken again on the same subject, the last. */
export function standingVotes(votes: readonly Vote[]): readonly Vote[] {
  const inOrder = votes.toSorted((a, b) => a.rank - b.rank);
  return inOrder.filter((vote, index) => !inOrder.slice(index + 1).some(({ subject }) => subject === vote.subject));
}

/** The alternatives among which each voter of this vote votes once, itself left out. */
export function linkedVotes(vote: Vote, votes: readonly Vote[]): readonly ProposalVote[] {
  const first = vote.linkedTo ?? vote.rank;
  return votes
    .filter(({ rank, linkedTo }) => rank !== vote.rank && (rank === first || linkedTo === first))
    .filter(isProposal);
}

/** How the chair voted, where it is known: in a secret ballot it never is. */
export function chairVoteIn({ ballot, castingVote }: Vote, chair: MandateId | undefined): 'yes' | 'no' | undefined {
  if (ballot.kind === 'secret') return undefined;
  if (ballot.kind !== 'byName') return castingVote;
  const own = chair && ballot.votes[chair];
  return own === 'yes' || own === 'no' ? own : undefined;
}

function againstAlternatives(tally: Tally, alternatives: readonly ProposalVote[]): Tally {
  const elsewhere = alternatives.reduce((sum, { ballot }) => sum + tallyBallot(ballot).yes, 0);
  return { ...tally, no: tally.no + elsewhere };
}

function isUnanimous({ yes, no, abstain, blank, invalid }: Tally): boolean {
  return abstain + blank + invalid === 0 && (yes === 0) !== (no === 0);
}
