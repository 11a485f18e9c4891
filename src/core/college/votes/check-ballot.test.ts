import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mandateOf } from '../examples/example-mandates.ts';
import type { BallotRoom } from './ballot-check.ts';
import { checkBallot } from './check-ballot.ts';
import { byName, counted, FIVE, roomWith, secret, voteOn } from './example-votes.ts';
import type { Ballot, Vote } from './vote.ts';

const refusalOf = (vote: Vote, room: BallotRoom = roomWith()) => {
  const checked = checkBallot(vote, room);
  return checked.ok ? 'accepted' : checked.refusal.code;
};
const refusal = (ballot: Ballot, room?: BallotRoom) => refusalOf(voteOn(ballot), room);
const allYes = Object.fromEntries(FIVE.map((name) => [name, 'yes' as const]));
const withoutDenis = { present: FIVE.filter((name) => name !== 'Denis').map(mandateOf) };

describe('a vote by name', () => {
  it('needs the vote of everybody present', () => {
    expect(refusal(byName(allYes))).toBe('accepted');
    expect(checkBallot(voteOn(byName({ Alice: 'yes' })), roomWith())).toMatchObject({
      refusal: { code: 'voter-missing', facts: { names: FIVE.slice(1).map((name) => `${name} Exemple`) } },
    });
  });

  it('takes an abstention, a refusal to take part, a blank or an invalid vote for an answer', () => {
    expect(
      refusal(byName({ Alice: 'yes', Bruno: 'abstain', Chloé: 'doesNotVote', Denis: 'blank', Emma: 'invalid' })),
    ).toBe('accepted');
  });

  it('refuses the vote of someone absent, and lets it be noted that they were', () => {
    expect(refusal(byName(allYes), roomWith({}, withoutDenis))).toBe('voter-not-entitled');
    expect(refusal(byName({ ...allYes, Denis: 'absent' }), roomWith({}, withoutDenis))).toBe('accepted');
    expect(refusal(byName({ ...allYes, Gaëlle: 'yes' }))).toBe('voter-not-entitled');
  });

  it('refuses to note as absent someone who is present', () => {
    expect(refusal(byName({ ...allYes, Denis: 'absent' }))).toBe('present-voter-noted-absent');
  });

  it('refuses the vote of a member with an interest in the item', () => {
    const room = roomWith({}, { ...withoutDenis, excluded: [mandateOf('Denis')] });
    expect(refusal(byName(allYes), room)).toBe('voter-has-interest');
    expect(refusal(byName({ ...allYes, Denis: 'doesNotVote' }), room)).toBe('accepted');
    const interest = { article: 'CDLD, art. L1122-19', confidence: 'A' } as const;
    expect(checkBallot(voteOn(byName(allYes)), { ...room, interest })).toMatchObject({ refusal: { source: interest } });
  });

  it('takes the vote of a represented member', () => {
    const proxy = { ...withoutDenis, represented: [{ member: mandateOf('Denis'), by: mandateOf('Bruno') }] };
    expect(refusal(byName(allYes), roomWith({}, proxy))).toBe('accepted');
  });
});

describe('a counted vote', () => {
  it('never has more votes than there are voters', () => {
    expect(refusal(counted(3, 1, 1))).toBe('accepted');
    expect(refusal(counted(3, 1))).toBe('accepted');
    expect(refusal(counted(3, 2, 1))).toBe('votes-above-voters');
  });

  it('by group never has more votes than the group has members present', () => {
    const group = (name: string, yes: number) => ({ group: name, counts: { yes, no: 0, abstain: 0 } });
    const groups = (...listed: ReturnType<typeof group>[]): Ballot => ({ kind: 'byGroup', groups: listed });
    expect(refusal(groups(group('Groupe Est', 5)))).toBe('accepted');
    expect(refusal(groups(group('Groupe Est', 6)))).toBe('group-votes-above-members');
    expect(refusal(groups(group('Groupe Sud', 1)))).toBe('group-unknown');
    expect(refusal(groups(group('Groupe Est', 2), group('Groupe Est', 2)))).toBe('group-twice');
  });
});

describe('a secret vote', () => {
  it('has as many papers as voters, and no more voters than there are present', () => {
    expect(refusal(secret(5, 3, 1, 0, 1))).toBe('accepted');
    expect(refusal(secret(4, 3, 1))).toBe('accepted');
    expect(refusal(secret(6, 5, 1))).toBe('voters-above-present');
    expect(refusal(secret(5, 3, 1))).toBe('papers-differ-from-voters');
    expect(refusal(secret(4, 3, 2))).toBe('papers-differ-from-voters');
  });

  it('is required where the law or the item says so, and refused where the vote is public', () => {
    const must = (secrecy: 'secret' | 'public') => roomWith({ secrecy: { must: secrecy } });
    expect(refusal(counted(5, 0), must('secret'))).toBe('secret-ballot-required');
    expect(refusal(byName(allYes), must('secret'))).toBe('secret-ballot-required');
    expect(refusal(secret(5, 5, 0), must('secret'))).toBe('accepted');
    expect(refusal(secret(5, 5, 0), must('public'))).toBe('public-ballot-required');
  });

  it('never counts more than the voters, and holds nothing that names one', () => {
    const few = fc.nat({ max: 8 });
    fc.assert(
      fc.property(few, few, few, few, few, (voters, yes, no, abstain, blank) => {
        const vote = voteOn(secret(voters, yes, no, abstain, blank));
        const accepted = checkBallot(vote, roomWith()).ok;
        expect(accepted).toBe(voters <= 5 && yes + no + abstain + blank === voters);
        const written = JSON.stringify(vote);
        for (const name of FIVE) expect(written).not.toContain(mandateOf(name).id);
      }),
    );
  });

  it('never tells how the chair voted', () => {
    expect(refusalOf(voteOn(secret(4, 2, 2), { castingVote: 'yes', urgencyRecognised: true }))).toBe(
      'casting-vote-in-secret',
    );
  });
});

describe('several votes on one item', () => {
  const first = voteOn(counted(3, 2), { subject: 'Article 1er' });

  it('follow one another, each on its own subject', () => {
    const room = roomWith({ others: [first] });
    expect(refusalOf(voteOn(counted(5, 0), { rank: 2, subject: 'Article 2' }), room)).toBe('accepted');
    expect(refusalOf(voteOn(counted(5, 0), { rank: 3, subject: 'Article 2' }), room)).toBe('vote-rank-gap');
    expect(refusalOf(voteOn(counted(5, 0), { rank: 2, subject: 'Article 1er' }), room)).toBe('subject-already-voted');
  });

  it('may take the same subject again after a tie, with a called councillor', () => {
    const tied = voteOn(counted(2, 2, 1), { subject: 'Article 1er' });
    const again = voteOn(counted(3, 2, 1), { rank: 2, subject: 'Article 1er' });
    const withCouncillor = { present: [...FIVE, 'Gaëlle'].map(mandateOf) };
    expect(refusalOf(again, roomWith({ others: [tied] }, withCouncillor))).toBe('accepted');
  });
});

describe('linked votes', () => {
  const option = (votes: Ballot, more: Partial<Vote>) => voteOn(votes, more);
  const none = Object.fromEntries(FIVE.map((name) => [name, 'doesNotVote' as const]));

  it('let each voter vote once', () => {
    const red = option(byName({ ...none, Alice: 'yes', Bruno: 'yes' }), { subject: 'Rouge' });
    const blue = (votes: Parameters<typeof byName>[0]) =>
      option(byName({ ...none, ...votes }), { rank: 2, subject: 'Bleu', linkedTo: 1 });
    const room = roomWith({ others: [red] });
    expect(refusalOf(blue({ Chloé: 'yes', Denis: 'yes', Emma: 'yes' }), room)).toBe('accepted');
    expect(checkBallot(blue({ Alice: 'yes', Emma: 'yes' }), room)).toMatchObject({
      refusal: { code: 'linked-voter-twice', facts: { names: ['Alice Exemple'] } },
    });
  });

  it('never have more votes together than there are voters', () => {
    const room = roomWith({ others: [option(counted(3, 0), { subject: 'Rouge' })] });
    const blue = (yes: number) => option(counted(yes, 0), { rank: 2, subject: 'Bleu', linkedTo: 1 });
    expect(refusalOf(blue(2), room)).toBe('accepted');
    expect(refusalOf(blue(3), room)).toBe('linked-votes-above-voters');
  });

  it('link to the first of them, taken down in the same way', () => {
    const others = [
      option(counted(1, 0), { subject: 'Rouge' }),
      option(counted(1, 0), { rank: 2, subject: 'Bleu', linkedTo: 1 }),
    ];
    const third = (ballot: Ballot, linkedTo: number) => option(ballot, { rank: 3, subject: 'Vert', linkedTo });
    expect(refusalOf(third(counted(1, 0), 2), roomWith({ others }))).toBe('linked-vote-unknown');
    expect(refusalOf(third(counted(1, 0), 3), roomWith({ others }))).toBe('linked-vote-unknown');
    expect(refusalOf(third(secret(1, 1, 0), 1), roomWith({ others }))).toBe('linked-vote-of-another-kind');
    expect(refusalOf(third(counted(1, 0), 1), roomWith({ others }))).toBe('accepted');
  });
});

describe('candidates', () => {
  const ballot = (votes: Readonly<Record<string, number>>, more: object = {}): Ballot => ({
    kind: 'candidates',
    voters: 5,
    seats: 1,
    round: 'first',
    candidates: Object.entries(votes).map(([name, count]) => ({ name, votes: count })),
    ...more,
  });

  it('get as many votes as there are valid papers', () => {
    expect(refusal(ballot({ Karim: 3, Léa: 1 }, { blank: 1 }))).toBe('accepted');
    expect(refusal(ballot({ Karim: 3, Léa: 3 }))).toBe('candidate-votes-above-papers');
    expect(refusal(ballot({ Karim: 3, Léa: 1 }))).toBe('candidate-votes-missing');
    expect(refusal(ballot({ Karim: 0 }, { blank: 6 }))).toBe('papers-differ-from-voters');
    expect(refusal(ballot({ Karim: 6 }, { voters: 6 }))).toBe('voters-above-present');
  });

  it('may each get a vote on every paper when there are several seats', () => {
    expect(refusal(ballot({ Karim: 5, Léa: 4 }, { seats: 2 }))).toBe('accepted');
    expect(refusal(ballot({ Karim: 6, Léa: 1 }, { seats: 2 }))).toBe('candidate-votes-above-papers');
  });

  it('are each named once', () => {
    const twice = [
      { name: 'Karim', votes: 2 },
      { name: 'Karim', votes: 3 },
    ];
    expect(refusal(ballot({}, { candidates: twice }))).toBe('candidate-twice');
  });

  it('stand in a run-off only if the first round left them there', () => {
    const first = voteOn(ballot({ Karim: 2, Léa: 2, Marc: 1 }));
    const runOff = (votes: Readonly<Record<string, number>>, more: object = {}) =>
      voteOn(ballot(votes, { round: 'runOff', ...more }), { rank: 2 });
    const room = roomWith({ others: [first] });
    expect(refusalOf(runOff({ Karim: 3, Léa: 2 }), room)).toBe('accepted');
    expect(refusalOf(runOff({ Karim: 3, Marc: 2 }), room)).toBe('run-off-candidate-unknown');
    expect(refusalOf(runOff({ Karim: 3, Léa: 2 }, { seats: 2 }), room)).toBe('run-off-seats-differ');
    expect(refusalOf(voteOn(ballot({ Karim: 3, Léa: 2 }, { round: 'runOff' })), roomWith())).toBe(
      'run-off-without-first-round',
    );
  });
});

describe('the chair’s casting vote', () => {
  const tied = byName({ Alice: 'yes', Bruno: 'yes', Chloé: 'no', Denis: 'no', Emma: 'abstain' });

  it('is refused at a first or second tied sitting without urgency, with the article', () => {
    const room = roomWith();
    const source = { article: 'CDLD, art. L1123-22', confidence: 'A' as const };
    const rules = { ...room.rules, tie: { ...room.rules.tie, source } };
    expect(checkBallot(voteOn(tied, { castingVote: 'yes' }), roomWith({ rules, earlierTies: 1 }))).toMatchObject({
      refusal: { code: 'casting-vote-not-allowed', facts: { tiedSittings: 2, castingVoteFromSitting: 3 }, source },
    });
  });

  it('decides at the third tied sitting, or at once when urgency was recognised before', () => {
    expect(refusalOf(voteOn(tied, { castingVote: 'yes' }), roomWith({ earlierTies: 2 }))).toBe('accepted');
    expect(refusalOf(voteOn(tied, { castingVote: 'yes', urgencyRecognised: true }))).toBe('accepted');
  });

  it('is the vote that the chair cast', () => {
    const urgent = { urgencyRecognised: true } as const;
    expect(refusalOf(voteOn(tied, { ...urgent, castingVote: 'no' }))).toBe('casting-vote-differs');
    expect(refusalOf(voteOn(counted(2, 2), { ...urgent, castingVote: 'no' }))).toBe('accepted');
  });

  it('is never noted where there is no tie', () => {
    expect(refusalOf(voteOn(counted(3, 2), { castingVote: 'yes' }))).toBe('casting-vote-without-tie');
  });
});
