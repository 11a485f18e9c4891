import { accept, refuse } from '../../shared/result.ts';
import type { BallotCheck, BallotRoom } from './ballot-check.ts';
import { complete, tallyBallot, votersIn } from './tally.ts';
import type { Ballot } from './vote.ts';
import { votersOf } from './voters.ts';

/** What members without a group are counted under. */
export const NO_GROUP = 'Sans groupe';

/** No more votes than there are voters; someone may take no part. */
export function checkCounted(ballot: Extract<Ballot, { kind: 'counted' }>, { presence }: BallotRoom): BallotCheck {
  return checkSum(votersIn(tallyBallot(ballot)), votersOf(presence).length);
}

/** The same, group by group. */
export function checkGroups({ groups }: Extract<Ballot, { kind: 'byGroup' }>, { presence }: BallotRoom): BallotCheck {
  const voters = Map.groupBy(votersOf(presence), ({ group }) => group ?? NO_GROUP);
  const met = new Set<string>();
  for (const { group, counts } of groups) {
    if (met.has(group)) return refuse({ code: 'group-twice', facts: { group } });
    met.add(group);
    const members = voters.get(group)?.length;
    if (members === undefined)
      return refuse({ code: 'group-unknown', facts: { group, groups: [...voters.keys()].toSorted() } });
    const votes = votersIn(complete(counts));
    if (votes > members) return refuse({ code: 'group-votes-above-members', facts: { group, votes, voters: members } });
  }
  return accept(undefined);
}

/** Each voter put one paper in: as many papers as voters, and no more voters than there are present. */
export function checkSecret(ballot: Extract<Ballot, { kind: 'secret' }>, { presence }: BallotRoom): BallotCheck {
  const present = votersOf(presence).length;
  if (ballot.voters > present)
    return refuse({ code: 'voters-above-present', facts: { voters: ballot.voters, present } });
  const papers = votersIn(tallyBallot(ballot));
  return papers === ballot.voters
    ? accept(undefined)
    : refuse({ code: 'papers-differ-from-voters', facts: { papers, voters: ballot.voters } });
}

function checkSum(votes: number, voters: number): BallotCheck {
  return votes <= voters ? accept(undefined) : refuse({ code: 'votes-above-voters', facts: { votes, voters } });
}
