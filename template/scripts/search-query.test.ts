import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, type PageKind } from '../layouts/page-kind.ts';
import { addressOfQuery, countSentence, kindChoices, languageOf, readQuery } from './search-query.ts';

describe('the question that an address tells', () => {
  it('comes back the same from its own address', () => {
    const kinds = Object.keys(PAGE_KINDS) as PageKind[];
    const query = fc.record({
      words: fc.string().map((words) => words.trim()),
      kind: fc.constantFrom(undefined, ...kinds),
    });
    fc.assert(
      fc.property(query, (asked) => {
        expect(readQuery(new URL(addressOfQuery(asked), 'https://www.exemple.be').search)).toEqual(asked);
      }),
    );
  });

  it('ignores a kind that doesn’t exist, and one that is a name of JavaScript', () => {
    expect(readQuery('?q=permis&kind=autre')).toEqual({ words: 'permis', kind: undefined });
    expect(readQuery('?kind=constructor').kind).toBeUndefined();
  });
});

describe('the kinds to choose from', () => {
  const counts = { procedure: 3, news: 2, notice: 0 };

  it('are all together, then those with results, in the site’s order', () => {
    const choices = kindChoices({ words: 'bois', kind: undefined }, counts);
    expect(choices.map(({ label, count }) => [label, count])).toEqual([
      ['Tout', 5],
      ['Démarches', 3],
      ['Actualités', 2],
    ]);
  });

  it('keep the words, and tell which one is chosen even without result', () => {
    const choices = kindChoices({ words: 'bois', kind: 'notice' }, counts);
    expect(choices.filter(({ isCurrent }) => isCurrent)).toEqual([
      { label: 'Avis', count: 0, to: '/recherche/?q=bois&kind=notice', isCurrent: true },
    ]);
  });
});

describe('what is said when results arrive', () => {
  it('agrees in number', () => {
    expect(countSentence(0, { words: 'licorne', kind: undefined })).toBe('Aucun résultat pour «\u202Flicorne\u202F».');
    expect(countSentence(1, { words: 'bois', kind: 'news' })).toBe(
      '1 résultat pour «\u202Fbois\u202F» dans Actualités.',
    );
    expect(countSentence(2, { words: '', kind: 'decision' })).toBe('2 résultats dans Décisions.');
  });
});

describe('the language of a result', () => {
  it('is said when it isn’t French', () => {
    expect(languageOf('/nl/contact/')).toBe('nl');
    expect(languageOf('/demarches/demenager/')).toBeUndefined();
    expect(languageOf('/decouvrir/')).toBeUndefined();
  });
});
