import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, type PageKind } from '../layouts/page-kind.ts';
import {
  addressOfQuery,
  countSentence,
  kindChoices,
  narrowingChoices,
  readQuery,
  type SearchQuery,
  tellingWords,
} from './search-query.ts';

const ask = (query: Partial<SearchQuery>): SearchQuery => ({
  words: '',
  kind: undefined,
  theme: undefined,
  year: undefined,
  ...query,
});

describe('the question that an address tells', () => {
  it('comes back the same from its own address', () => {
    const kinds = Object.keys(PAGE_KINDS) as PageKind[];
    const query = fc.record({
      words: fc.string().map((words) => words.trim()),
      kind: fc.constantFrom(undefined, ...kinds),
      theme: fc.constantFrom(undefined, 'État civil', 'Taxes & primes'),
      year: fc.constantFrom(undefined, '2026'),
    });
    fc.assert(
      fc.property(query, (asked) => {
        expect(readQuery(new URL(addressOfQuery(asked), 'https://www.exemple.be').search)).toEqual(asked);
      }),
    );
  });

  it('ignores a kind that doesn’t exist, one that is a name of JavaScript, and a year that is none', () => {
    expect(readQuery('?q=permis&kind=autre')).toEqual(ask({ words: 'permis' }));
    expect(readQuery('?kind=constructor').kind).toBeUndefined();
    expect(readQuery('?year=hier&theme=')).toEqual(ask({}));
  });
});

describe('the words that tell pages apart', () => {
  it.each([
    ['la carte d’identité', 'carte identité'],
    ["Où jeter de l'huile", 'jeter huile'],
    ['prime pour isoler ma maison', 'prime isoler maison'],
    ['déchets', 'déchets'],
    ['ouvert aujourd’hui', 'ouvert aujourd’hui'],
    ['plan d’eau', 'plan eau'],
    ['"permis de conduire"', '"permis de conduire"'],
    ['de la', 'de la'],
    ['', ''],
  ])('%s → %s', (asked, telling) => {
    expect(tellingWords(asked)).toBe(telling);
  });
});

describe('the kinds to choose from', () => {
  const counts = { procedure: 3, news: 2, notice: 0 };

  it('are all together, then those with results, in the site’s order', () => {
    const choices = kindChoices(ask({ words: 'bois' }), counts);
    expect(choices.map(({ label, count }) => [label, count])).toEqual([
      ['Tout', 5],
      ['Démarches', 3],
      ['Actualités', 2],
    ]);
  });

  it('keep the words, and tell which one is chosen even without result', () => {
    const choices = kindChoices(ask({ words: 'bois', kind: 'notice' }), counts);
    expect(choices.filter(({ isCurrent }) => isCurrent)).toEqual([
      { label: 'Avis', count: 0, to: '/recherche/?q=bois&kind=notice', isCurrent: true },
    ]);
  });

  it('forget the theme and the year of another kind', () => {
    const choices = kindChoices(ask({ words: 'bois', kind: 'news', theme: 'Sport', year: '2026' }), counts);
    expect(choices.map(({ to }) => to)).toEqual([
      '/recherche/?q=bois',
      '/recherche/?q=bois&kind=procedure',
      '/recherche/?q=bois&kind=news',
    ]);
  });
});

describe('the themes and years to choose from', () => {
  const news = ask({ kind: 'news' });

  it('are those of the results of one kind, the newest year first', () => {
    expect(narrowingChoices(news, 'year', { '2025': 4, '2026': 2, '2024': 0 }).map(({ label }) => label)).toEqual([
      '2026',
      '2025',
    ]);
    expect(narrowingChoices(ask({ words: 'bois' }), 'year', { '2025': 4, '2026': 2 })).toEqual([]);
  });

  it('are not offered when there is only one', () => {
    expect(narrowingChoices(news, 'theme', { Sport: 4 })).toEqual([]);
  });

  it('lead back to all of them once chosen', () => {
    expect(narrowingChoices(ask({ kind: 'news', theme: 'Sport' }), 'theme', { Sport: 4, Travaux: 1 })).toEqual([
      { label: 'Sport', count: 4, to: '/recherche/?kind=news', isCurrent: true },
    ]);
  });
});

describe('what is said when results arrive', () => {
  it('agrees in number', () => {
    expect(countSentence(0, ask({ words: 'licorne' }))).toBe('Aucun résultat pour «\u202Flicorne\u202F».');
    expect(countSentence(1, ask({ words: 'bois', kind: 'news' }))).toBe(
      '1 résultat pour «\u202Fbois\u202F» dans Actualités.',
    );
    expect(countSentence(2, ask({ kind: 'news', theme: 'Sport', year: '2026' }))).toBe(
      '2 résultats dans Actualités, Sport en 2026.',
    );
  });
});
