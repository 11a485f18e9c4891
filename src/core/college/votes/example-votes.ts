import { mandateOf } from '../examples/example-mandates.ts';
import { itemNumber } from '../examples/example-sittings.ts';
import type { Presence } from '../sittings/presents-at-item.ts';
import type { BallotRoom } from './ballot-check.ts';
import { type Ballot, type Vote, type VoteValue, voteSchema } from './vote.ts';

/** Votes and rooms for the tests of this folder: a college of five with its mayor in the chair. */
export const FIVE = ['Alice', 'Bruno', 'Chloé', 'Denis', 'Emma'] as const;

export function voteOn(ballot: Ballot, more: Partial<Vote> = {}): Vote {
  return voteSchema.parse({ item: itemNumber(1), rank: 1, ballot, ...more });
}

/** By first name: `byName({ Alice: 'yes' })`. */
export function byName(votes: Readonly<Record<string, VoteValue>>): Ballot {
  return {
    kind: 'byName',
    votes: Object.fromEntries(Object.entries(votes).map(([name, value]) => [mandateOf(name).id, value])),
  };
}

export function counted(yes: number, no: number, abstain = 0): Ballot {
  return { kind: 'counted', counts: { yes, no, abstain } };
}

export function secret(voters: number, yes: number, no: number, abstain = 0, blank = 0): Ballot {
  return { kind: 'secret', voters, counts: { yes, no, abstain, blank } };
}

export function roomWith(more: Partial<BallotRoom> = {}, presence: Partial<Presence> = {}): BallotRoom {
  const five = FIVE.map(mandateOf);
  return {
    presence: {
      inOffice: five,
      present: five,
      represented: [],
      excluded: [],
      attending: [],
      chair: five[0],
      ...presence,
    },
    others: [],
    secrecy: { must: 'either' },
    rules: {
      majority: { rule: 'moreYesThanNo', abstentionsCount: false },
      tie: { rule: 'college', castingVoteFromSitting: 3, urgencyGivesCastingVote: true },
    },
    election: { runOff: true, equalRunOff: 'eldest' },
    earlierTies: 0,
    ...more,
  };
}
