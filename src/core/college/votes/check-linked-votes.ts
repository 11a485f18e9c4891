import { accept, refuse } from '../../shared/result.ts';
import type { MandateId } from '../ids.ts';
import type { BallotCheck, BallotRoom } from './ballot-check.ts';
import { takesPart } from './check-named-ballot.ts';
import { tallyBallot, votersIn } from './tally.ts';
import type { Vote, VoteValue } from './vote.ts';
import { isProposal, linkedVotes, type ProposalVote } from './vote-result.ts';
import { votersOf } from './voters.ts';

/** Among linked votes (alternatives) each voter votes once. */
export function checkLinks(vote: Vote, { others, presence }: BallotRoom): BallotCheck {
  const isSubjectOfLinks = others.some(({ linkedTo }) => linkedTo === vote.rank);
  if (vote.linkedTo === undefined && !isSubjectOfLinks) return accept(undefined);
  if (vote.linkedTo !== undefined) {
    const first = others.find(({ rank }) => rank === vote.linkedTo);
    if (first === undefined || first.linkedTo !== undefined || vote.linkedTo >= vote.rank)
      return refuse({ code: 'linked-vote-unknown', facts: { rank: vote.linkedTo } });
  }
  const first = vote.linkedTo ?? vote.rank;
  const candidates = [vote, ...others].some((held) => isLinkedTo(held, first) && !isProposal(held));
  const linked = linkedVotes(vote, others);
  if (candidates || !isProposal(vote) || linked.some(({ ballot }) => ballot.kind !== vote.ballot.kind))
    return refuse({ code: 'linked-vote-of-another-kind', facts: {} });

  const names = votedTwice([vote, ...linked], new Map(votersOf(presence).map(({ id, name }) => [id, name])));
  if (names.length > 0) return refuse({ code: 'linked-voter-twice', facts: { names } });
  const votes = [vote, ...linked].reduce((sum, { ballot }) => sum + votersIn(tallyBallot(ballot)), 0);
  const voters = votersOf(presence).length;
  return votes <= voters ? accept(undefined) : refuse({ code: 'linked-votes-above-voters', facts: { votes, voters } });
}

function isLinkedTo({ rank, linkedTo }: Vote, first: number): boolean {
  return rank === first || linkedTo === first;
}

function votedTwice(votes: readonly ProposalVote[], names: ReadonlyMap<MandateId, string>): readonly string[] {
  const cast = votes.flatMap(({ ballot }) =>
    ballot.kind === 'byName'
      ? // The schema gives each key as a mandate's id.
        (Object.entries(ballot.votes) as [MandateId, VoteValue][]).filter(([, value]) => takesPart(value))
      : [],
  );
  const voters = cast.map(([id]) => id);
  return [...new Set(voters.filter((id, index) => voters.indexOf(id) !== index))].map((id) => names.get(id) ?? id);
}
