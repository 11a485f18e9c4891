import { describe, expect, it } from 'vitest';
import { voteSentence } from './vote-text.ts';

describe('the result of a vote, in words', () => {
  it.each([
    [{ kind: 'unanimous' } as const, 'À l’unanimité'],
    [{ kind: 'counted', yes: 12, no: 5, abstain: 2 } as const, 'Par 12 voix pour, 5 contre et 2 abstentions'],
    [{ kind: 'counted', yes: 12, no: 0, abstain: 1 } as const, 'Par 12 voix pour et 1 abstention'],
    [{ kind: 'counted', yes: 12, no: 0, abstain: 0 } as const, 'Par 12 voix pour'],
    [
      { kind: 'counted', secret: true, yes: 9, no: 4, abstain: 0 } as const,
      'Au scrutin secret, par 9 voix pour et 4 contre',
    ],
  ])('%o', (vote, sentence) => {
    expect(voteSentence(vote)).toBe(sentence);
  });

  it('adds up the groups', () => {
    const groups = [
      { group: 'Liste A', yes: 8, no: 0, abstain: 1 },
      { group: 'Liste B', yes: 0, no: 6, abstain: 0 },
    ];
    expect(voteSentence({ kind: 'byGroup', groups })).toBe('Par 8 voix pour, 6 contre et 1 abstention');
  });
});
