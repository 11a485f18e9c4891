import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByLetter } from './group-by-letter.ts';

const group = (titles: string[]) =>
  groupByLetter(titles, (title) => title).map(({ letter, items }) => [letter, ...items]);

describe('the A–Z list', () => {
  it('puts accents and ligatures under their plain letter', () => {
    expect(group(['Œuvre', 'État civil', 'eau', 'Ordures'])).toEqual([
      ['E', 'eau', 'État civil'],
      ['O', 'Œuvre', 'Ordures'],
    ]);
  });

  it('skips quotes at the beginning and gathers digits under a sign', () => {
    expect(group(['« Bien vivre »', '112'])).toEqual([
      ['#', '112'],
      ['B', '« Bien vivre »'],
    ]);
  });

  it('loses nothing and repeats nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (titles) => {
        const listed = groupByLetter(titles, (title) => title).flatMap(({ items }) => items);
        expect(listed.toSorted()).toEqual(titles.toSorted());
      }),
    );
  });
});
