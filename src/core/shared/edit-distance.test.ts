import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from './edit-distance.ts';

describe('distance between two words', () => {
  it.each([
    ['titre', 'titre', 0],
    ['titre', 'title', 1],
    ['sumary', 'summary', 1],
    ['date', '', 4],
    ['chat', 'chien', 3],
  ])('from %s to %s: %i', (from, to, expected) => {
    expect(editDistance(from, to)).toBe(expected);
  });

  it('is the same both ways, and nil only between equal words', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearest word', () => {
  it('finds the one that was meant', () => {
    expect(nearestWord('sumary', ['title', 'summary', 'image'])).toBe('summary');
    expect(nearestWord('carte-identité', ['passeport', 'carte-identite'])).toBe('carte-identite');
  });

  it('finds none when nothing resembles', () => {
    expect(nearestWord('prix', ['title', 'summary', 'image'])).toBeUndefined();
  });
});
