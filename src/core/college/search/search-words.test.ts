import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

describe('the words by which an item is found', () => {
  it.each([
    ['délibérations', 'délibération'],
    ['Élections', 'election'],
    ['marchés publics', 'marché public'],
    ['COMMUNALE', 'communal'],
  ])('are the same for « %s » and « %s »', (a, b) => expect(searchWords(a)).toBe(searchWords(b)));

  it('leave out the words that every text has', () => {
    expect(searchWords('l’achat de la balayeuse')).toBe(searchWords('achat balayeuse'));
  });

  it('keep numbers whole, so that a reference or a street number is found', () => {
    expect(searchWords('COL/20260302-12')).toBe('col 20260302 12');
  });

  it('are none for punctuation', () => expect(searchWords('… « » !')).toBe(''));
});
