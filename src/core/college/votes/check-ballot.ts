import { accept, refuse } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { BallotCheck, BallotRoom } from './ballot-check.ts';
import { checkCandidates } from './check-candidates.ts';
import { checkCastingVote } from './check-casting-vote.ts';
import { checkCounted, checkGroups, checkSecret } from './check-counted-ballot.ts';
import { checkLinks } from './check-linked-votes.ts';
import { checkNamed } from './check-named-ballot.ts';
import type { Vote } from './vote.ts';
import { isProposal, majorityOf, standingVotes } from './vote-result.ts';

/** Whether a vote may be taken down: voters, sums, secrecy, links and the chair's casting vote. */
export function checkBallot(vote: Vote, room: BallotRoom): BallotCheck {
  const checks = [checkSecrecy, checkPlace, checkVoters, checkLinks, checkCastingVote];
  for (const check of checks) {
    const checked = check(vote, room);
    if (!checked.ok) return checked;
  }
  return accept(undefined);
}

function checkSecrecy({ ballot }: Vote, { secrecy: { must, source } }: BallotRoom): BallotCheck {
  const isSecret = ballot.kind === 'secret' || ballot.kind === 'candidates';
  if (must === 'secret' && !isSecret) return refuse({ code: 'secret-ballot-required', facts: {}, source });
  // A choice between candidates is secret by nature, so a public vote means one on a proposal.
  if (must === 'public' && ballot.kind === 'secret')
    return refuse({ code: 'public-ballot-required', facts: {}, source });
  return accept(undefined);
}

/** Votes of an item follow one another, each on its own subject; a subject is voted again only after a tie. */
function checkPlace(vote: Vote, { others, rules }: BallotRoom): BallotCheck {
  if (vote.rank > others.length + 1) return refuse({ code: 'vote-rank-gap', facts: { next: others.length + 1 } });
  const same = standingVotes(others.filter(({ rank }) => rank < vote.rank)).find(
    ({ subject }) => subject === vote.subject,
  );
  if (same === undefined || isNextRound(same, vote)) return accept(undefined);
  const wasTied = isProposal(same) && majorityOf(same, others, rules.majority) === 'tied';
  return wasTied && vote.linkedTo === undefined
    ? accept(undefined)
    : refuse({ code: 'subject-already-voted', facts: { subject: vote.subject ?? '' } });
}

function isNextRound(earlier: Vote, { ballot }: Vote): boolean {
  return earlier.ballot.kind === 'candidates' && ballot.kind === 'candidates' && ballot.round === 'runOff';
}

function checkVoters(vote: Vote, room: BallotRoom): BallotCheck {
  const { ballot } = vote;
  switch (ballot.kind) {
    case 'byName':
      return checkNamed(ballot, room);
    case 'byGroup':
      return checkGroups(ballot, room);
    case 'counted':
      return checkCounted(ballot, room);
    case 'secret':
      return checkSecret(ballot, room);
    case 'candidates':
      return checkCandidates(ballot, vote, room);
    default:
      return unreachable(ballot);
  }
}
