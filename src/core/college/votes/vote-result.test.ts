import { describe, expect, it } from 'vitest';
import { mandateOf } from '../examples/example-mandates.ts';
import { byName, counted, roomWith, secret, voteOn } from './example-votes.ts';
import type { Ballot, Vote } from './vote.ts';
import { isProposal, judgeVote, standingVotes } from './vote-result.ts';
import type { MajorityRule } from './vote-rules.ts';

const council: MajorityRule = { rule: 'absoluteOfSuffrages', abstentionsCount: false };

function judge(vote: Vote, votes: readonly Vote[] = [vote], earlierTies = 0, majority?: MajorityRule) {
  if (!isProposal(vote)) throw new Error('Une proposition est attendue.');
  const { rules } = roomWith();
  return judgeVote(vote, {
    rules: { ...rules, majority: majority ?? rules.majority },
    votes,
    earlierTies,
    chair: mandateOf('Alice').id,
  });
}
const kindOf = (ballot: Ballot) => judge(voteOn(ballot)).kind;

describe('the result of a vote', () => {
  it('is unanimous only when nobody abstains or votes blank', () => {
    expect(judge(voteOn(counted(5, 0)))).toMatchObject({ kind: 'carried', unanimous: true });
    expect(judge(voteOn(counted(4, 0, 1)))).toMatchObject({ kind: 'carried', unanimous: false });
    expect(judge(voteOn(secret(5, 4, 0, 0, 1)))).toMatchObject({ kind: 'carried', unanimous: false });
  });

  it('stays open at a tie, with the ways out of it', () => {
    expect(judge(voteOn(counted(2, 2)))).toMatchObject({ kind: 'tied', ways: ['postpone', 'callCouncillor'] });
    expect(kindOf(counted(0, 0, 5))).toBe('noSuffrage');
  });

  it('follows the chair’s own vote at the third tied sitting', () => {
    const tied = (chair: 'yes' | 'no') =>
      voteOn(
        byName({
          Alice: chair,
          Bruno: chair,
          Chloé: chair === 'yes' ? 'no' : 'yes',
          Denis: chair === 'yes' ? 'no' : 'yes',
        }),
      );
    expect(judge(tied('yes'), undefined, 2)).toMatchObject({ kind: 'carried', by: 'repeatedTie' });
    expect(judge(tied('no'), undefined, 2)).toMatchObject({ kind: 'rejected', by: 'repeatedTie' });
    expect(judge(tied('yes'), undefined, 1).kind).toBe('tied');
  });

  it('never follows a chair who abstains, nor one who voted in secret', () => {
    const abstaining = voteOn(byName({ Alice: 'abstain', Bruno: 'yes', Chloé: 'no' }));
    expect(judge(abstaining, undefined, 2)).toMatchObject({
      kind: 'tied',
      ways: ['postpone', 'callCouncillor', 'chairVotes'],
    });
    expect(judge(voteOn(secret(4, 2, 2), { castingVote: 'yes' }), undefined, 2).kind).toBe('tied');
  });

  it('of an alternative weighs the votes for the others against it', () => {
    const red = voteOn(counted(2, 0), { subject: 'Rouge' });
    const blue = voteOn(counted(3, 0), { rank: 2, subject: 'Bleu', linkedTo: 1 });
    const green = voteOn(counted(2, 0), { rank: 3, subject: 'Vert', linkedTo: 1 });
    expect(judge(red, [red, blue], 0, council).kind).toBe('rejected');
    expect(judge(blue, [red, blue], 0, council).kind).toBe('carried');
    expect(judge(blue, [red, blue, green], 0, council).kind).toBe('rejected');
  });
});

describe('a vote between alternatives', () => {
  it('is unanimous only when all chose the same one', () => {
    const red = voteOn(counted(2, 0), { subject: 'Rouge' });
    const blue = (votes: number) => voteOn(counted(votes, 0), { rank: 2, subject: 'Bleu', linkedTo: 1 });
    expect(judge(red, [red, blue(3)])).toMatchObject({ kind: 'rejected', unanimous: false });
    expect(judge(blue(3), [red, blue(3)])).toMatchObject({ kind: 'carried', unanimous: false });
    expect(judge(red, [red, blue(0)])).toMatchObject({ kind: 'carried', unanimous: true });
  });
});

describe('the votes that hold', () => {
  it('are the last on each subject', () => {
    const votes = [
      voteOn(counted(2, 2), { subject: 'Article 1er' }),
      voteOn(counted(4, 0), { rank: 2, subject: 'Article 2' }),
      voteOn(counted(3, 2), { rank: 3, subject: 'Article 1er' }),
    ];
    expect(standingVotes(votes.toReversed()).map(({ rank }) => rank)).toEqual([2, 3]);
  });
});
