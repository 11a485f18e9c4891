import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Election, electionSchema } from './collections/publications.ts';
import { electionFigures } from './election-figures.ts';

function election(lists: Election['lists'], counts: Partial<Election> = {}): Election {
  return electionSchema.parse({
    title: 'Élection d’exemple',
    summary: 'Un exemple.',
    date: '2024-10-13',
    registered: 1000,
    ballots: 900,
    invalid: 45,
    seats: lists.reduce((sum, list) => sum + list.seats, 0),
    lists,
    source: 'Exemple',
    ...counts,
  });
}
const threeLists = [
  { name: 'Liste B', votes: 255, seats: 6 },
  { name: 'Liste A', votes: 400, seats: 10 },
  { name: 'Liste C', votes: 200, seats: 5 },
];

describe('the figures of an election', () => {
  it('counts the turnout on registered voters, blank ballots included', () => {
    expect(electionFigures(election(threeLists))).toMatchObject({
      turnout: 0.9,
      validBallots: 855,
      invalidShare: 0.05,
    });
  });

  it('puts the strongest list first and lets it fill the line', () => {
    const { lists } = electionFigures(election(threeLists));
    expect(lists.map(({ name, bar }) => [name, bar])).toEqual([
      ['Liste A', 1],
      ['Liste B', 255 / 400],
      ['Liste C', 0.5],
    ]);
  });

  it('asks for more than half of the seats', () => {
    expect(electionFigures(election(threeLists))).toMatchObject({ majority: 11, absoluteMajority: undefined });
    expect(
      electionFigures(
        election([
          { name: 'A', votes: 9, seats: 11 },
          { name: 'B', votes: 8, seats: 11 },
        ]),
      ).majority,
    ).toBe(12);
  });

  it('names the list that governs alone', () => {
    expect(
      electionFigures(
        election([
          { name: 'A', votes: 1, seats: 4 },
          { name: 'B', votes: 9, seats: 3 },
        ]),
      ).absoluteMajority,
    ).toBe('A');
  });

  it('stays finite when nobody voted', () => {
    const none = electionFigures(election([{ name: 'A', votes: 0, seats: 1 }], { ballots: 0, invalid: 0 }));
    expect(none).toMatchObject({ turnout: 0, invalidShare: 0, lists: [{ share: 0, bar: 0 }] });
  });

  it('gives shares that add up to the whole', () => {
    const list = fc.record({ name: fc.constant('Liste'), votes: fc.nat(50_000), seats: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 12 }), (lists) => {
        fc.pre(lists.some(({ seats }) => seats > 0) && lists.some(({ votes }) => votes > 0));
        const shares = electionFigures(election(lists)).lists.map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
