import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mandateOf } from '../examples/example-mandates.ts';
import { electCandidates } from './ballot-election.ts';
import { byName, counted, FIVE, roomWith, secret, voteOn } from './example-votes.ts';
import { electionSentence, resultSentence, type SentenceSetting } from './result-sentence.ts';
import { tallyBallot, votersIn } from './tally.ts';
import type { Ballot, Vote } from './vote.ts';
import { isProposal, judgeVote } from './vote-result.ts';
import type { TieRule } from './vote-rules.ts';

function sentence(
  ballot: Ballot,
  { tie, vote, ...setting }: { tie?: TieRule; vote?: Partial<Vote> } & Partial<SentenceSetting> = {},
): string {
  const cast = voteOn(ballot, vote);
  if (!isProposal(cast)) throw new Error('Une proposition est attendue.');
  const { rules, presence } = roomWith();
  const result = judgeVote(cast, {
    rules: { ...rules, tie: tie ?? rules.tie },
    votes: [cast],
    earlierTies: 0,
    chair: presence.chair?.id,
  });
  return resultSentence(result, { secret: ballot.kind === 'secret', chair: presence.chair, ...setting });
}

describe('the sentence of a result', () => {
  it.each<[string, Ballot]>([
    ['À l’unanimité, DÉCIDE', counted(5, 0)],
    ['À l’unanimité, REJETTE la proposition', counted(0, 5)],
    ['Par 5 voix pour, 1 contre et 2 abstentions, DÉCIDE', counted(5, 1, 2)],
    ['Par 4 voix pour et 1 abstention, DÉCIDE', counted(4, 0, 1)],
    ['Par 3 voix pour et 2 contre, DÉCIDE', counted(3, 2)],
    ['Par 1 voix pour, 3 contre et 1 abstention, REJETTE la proposition', counted(1, 3, 1)],
    ['Par 3 voix contre et 2 abstentions, REJETTE la proposition', counted(0, 3, 2)],
    ['Par 5 abstentions, NE SE PRONONCE PAS', counted(0, 0, 5)],
    ['Sans aucun vote exprimé, NE SE PRONONCE PAS', counted(0, 0)],
    ['Par 2 voix pour et 2 contre, CONSTATE le partage des voix', counted(2, 2)],
    ['Au scrutin secret, par 4 voix pour et 1 contre, DÉCIDE', secret(5, 4, 1)],
    ['Au scrutin secret, à l’unanimité, DÉCIDE', secret(5, 5, 0)],
    ['Au scrutin secret, par 3 voix pour, 1 contre et 1 bulletin blanc, DÉCIDE', secret(5, 3, 1, 0, 1)],
    ['Au scrutin secret, par 2 voix pour, 1 contre et 2 bulletins blancs, DÉCIDE', secret(5, 2, 1, 0, 2)],
  ])('« %s »', (expected, ballot) => {
    expect(sentence(ballot)).toBe(expected);
  });

  it('says that equal votes reject, where they do', () => {
    expect(sentence(counted(2, 2, 1), { tie: { rule: 'rejected' } })).toBe(
      'Par 2 voix pour, 2 contre et 1 abstention, à parité de voix, REJETTE la proposition',
    );
  });

  it('says whose vote decided, in the right gender', () => {
    const tied = byName({ Alice: 'yes', Bruno: 'yes', Chloé: 'no', Denis: 'no', Emma: 'abstain' });
    const urgent = { vote: { urgencyRecognised: true } };
    expect(sentence(tied, urgent)).toBe(
      'Par 2 voix pour, 2 contre et 1 abstention, la voix de la présidente étant prépondérante, DÉCIDE',
    );
    expect(sentence(tied, { ...urgent, chair: mandateOf('Bruno') })).toContain('la voix du président étant');
  });

  it('takes note where the decision is a note', () => {
    expect(sentence(counted(5, 0), { outcome: 'noted' })).toBe('À l’unanimité, PREND ACTE');
  });

  it('shows numbers that add up to the voters', () => {
    const few = fc.nat({ max: 9 });
    fc.assert(
      fc.property(few, few, few, (yes, no, abstain) => {
        fc.pre(yes * no > 0 || (yes + no) * abstain > 0);
        const ballot = { kind: 'counted', counts: { yes, no, abstain } } as const;
        const shown = [...sentence(ballot).matchAll(/\d+/g)].reduce((sum, [digits]) => sum + Number(digits), 0);
        expect(shown).toBe(votersIn(tallyBallot(ballot)));
      }),
    );
  });
});

describe('the sum of a vote', () => {
  it('by name is the same as counting its values one by one', () => {
    const anyValue = fc.constantFrom('yes', 'no', 'abstain', 'doesNotVote', 'absent', 'blank', 'invalid');
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: FIVE.length, maxLength: FIVE.length }), (values) => {
        const ballot = byName(Object.fromEntries(FIVE.map((name, index) => [name, values[index] ?? 'absent'])));
        if (ballot.kind !== 'byName') throw new Error('Un vote nominatif est attendu.');
        const tally = tallyBallot(ballot);
        for (const value of ['yes', 'no', 'abstain', 'blank', 'invalid'] as const)
          expect(tally[value]).toBe(values.filter((cast) => cast === value).length);
        const outside = values.filter((cast) => cast === 'absent' || cast === 'doesNotVote').length;
        expect(votersIn(tally)).toBe(FIVE.length - outside);
      }),
    );
  });

  it('by group is the sum of the groups', () => {
    const group = (name: string, yes: number, no: number) => ({ group: name, counts: { yes, no, abstain: 1 } });
    expect(tallyBallot({ kind: 'byGroup', groups: [group('Est', 3, 1), group('Ouest', 2, 4)] })).toEqual({
      yes: 5,
      no: 5,
      abstain: 2,
      blank: 0,
      invalid: 0,
    });
  });
});

describe('the sentence of an election', () => {
  const rule = { runOff: true, equalRunOff: 'eldest' } as const;
  const ballot = (votes: Readonly<Record<string, number>>, more: object = {}) => ({
    kind: 'candidates' as const,
    voters: 13,
    seats: 1,
    round: 'first' as const,
    candidates: Object.entries(votes).map(([name, count]) => ({ name, votes: count })),
    ...more,
  });

  it('gives scores, papers, and who is elected', () => {
    const cast = ballot({ 'Karim Exemple': 8, 'Léa Exemple': 3 }, { blank: 1, invalid: 1 });
    expect(electionSentence(cast, electCandidates(cast, rule))).toBe(
      'Au scrutin secret (13 votants, 1 bulletin blanc, 1 bulletin nul), Karim Exemple obtient 8 voix et Léa Exemple obtient 3 voix. Karim Exemple réunit la majorité absolue des suffrages.',
    );
  });

  it('announces a run-off, then its result', () => {
    const first = ballot({ 'Karim Exemple': 6, 'Léa Exemple': 5, 'Marc Exemple': 2 });
    expect(electionSentence(first, electCandidates(first, rule))).toMatch(
      /Il y a lieu à ballottage entre Karim Exemple et Léa Exemple\.$/,
    );
    const second = ballot({ 'Karim Exemple': 6, 'Léa Exemple': 7 }, { round: 'runOff' });
    expect(electionSentence(second, electCandidates(second, rule))).toMatch(
      /Léa Exemple obtient le plus grand nombre de voix\.$/,
    );
  });
});
