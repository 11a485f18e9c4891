import { PAGE_KINDS, type PageKind } from '../layouts/page-kind.ts';

/** What a visitor asks, as the address of the search page tells it. */
export interface SearchQuery {
  /** Empty: every page of the kind. */
  readonly words: string;
  readonly kind: PageKind | undefined;
  /** Label of a theme of this kind of pages. */
  readonly theme: string | undefined;
  /** Four digits. */
  readonly year: string | undefined;
}

/** @param search the query part of an address, as `location.search` */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get('kind') ?? '';
  const theme = (parameters.get('theme') ?? '').trim();
  const year = parameters.get('year') ?? '';
  return {
    words: (parameters.get('q') ?? '').trim(),
    kind: isKind(kind) ? kind : undefined,
    theme: theme === '' ? undefined : theme,
    year: /^\d{4}$/.test(year) ? year : undefined,
  };
}

export function addressOfQuery({ words, ...filters }: SearchQuery): string {
  const parameters = new URLSearchParams({ ...(words === '' ? {} : { q: words }), ...filtersOf(filters) });
  return parameters.size === 0 ? '/recherche/' : `/recherche/?${parameters}`;
}

/**
 * The words that tell pages apart: « la carte d’identité » asks for « carte identité ». Words between quotes are asked
 * for as they stand, and a question of small words alone too.
 */
export function tellingWords(words: string): string {
  if (words.includes('"')) return words;
  const telling = words
    .replace(ELISIONS, '$1')
    .split(/\s+/u)
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return telling.join(' ').trim() || words;
}

/** « d’ », « l’ », « qu’ »… before a word. */
const ELISIONS = /(^|\s)(?:[cdjlmnst]|qu)[’'](?=\S)/giu;
const SMALL_WORDS = new Set(
  (
    'à a au aux avec ce ces cet cette dans de des du elle en et eux il ils je la le les leur leurs lui ma mes mon ne ' +
    'nos notre on ou où par pas pour que quel quelle qui quoi sa se ses sur ta te tes ton tu un une vos votre vous y'
  ).split(' '),
);

/** What results must be, in the words of the index. */
export function filtersOf({ kind, theme, year }: Omit<SearchQuery, 'words'>): Record<string, string> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(theme === undefined ? {} : { theme }),
    ...(year === undefined ? {} : { year }),
  };
}

export interface Choice {
  readonly label: string;
  readonly count: number;
  readonly to: string;
  readonly isCurrent: boolean;
}

type Counts = Readonly<Record<string, number>>;

/**
 * All kinds together, then each kind that has results. Another kind has other themes: they are not kept.
 *
 * @param counts of results by kind, whatever the kind that is chosen
 */
export function kindChoices(query: SearchQuery, counts: Counts): Choice[] {
  const choice = (kind: PageKind | undefined, label: string, count: number): Choice => ({
    label,
    count,
    to: addressOfQuery({ words: query.words, kind, theme: undefined, year: undefined }),
    isCurrent: kind === query.kind,
  });
  // The keys of the literal are exactly the kinds.
  const kinds = (Object.keys(PAGE_KINDS) as PageKind[]).map((kind) =>
    choice(kind, PAGE_KINDS[kind], counts[kind] ?? 0),
  );
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return [choice(undefined, 'Tout', total), ...kinds.filter(({ count, isCurrent }) => count > 0 || isCurrent)];
}

/**
 * The themes (in order) or years (newest first) among the results of one kind; none when there is nothing
 * to choose. The one that is chosen leads back to all of them.
 *
 * @param counts of the results shown, by theme or year
 */
export function narrowingChoices(query: SearchQuery, filter: 'theme' | 'year', counts: Counts): Choice[] {
  if (query.kind === undefined) return [];
  const current = query[filter];
  const values = Object.keys(counts)
    .filter((value) => (counts[value] ?? 0) > 0 || value === current)
    .sort((a, b) => (filter === 'year' ? b.localeCompare(a) : a.localeCompare(b, 'fr')));
  if (values.length < 2 && current === undefined) return [];
  return values
    .filter((value) => current === undefined || value === current)
    .map((value) => ({
      label: value,
      count: counts[value] ?? 0,
      to: addressOfQuery({ ...query, [filter]: value === current ? undefined : value }),
      isCurrent: value === current,
    }));
}

/** What is said aloud when results arrive. */
export function countSentence(count: number, { words, kind, theme, year }: SearchQuery): string {
  const about = words === '' ? '' : ` pour «\u202F${words}\u202F»`;
  const places = [...(kind === undefined ? [] : [PAGE_KINDS[kind]]), ...(theme === undefined ? [] : [theme])];
  const where = places.length === 0 ? '' : ` dans ${places.join(', ')}`;
  const when = year === undefined ? '' : ` en ${year}`;
  const amount = count === 0 ? 'Aucun résultat' : `${count} résultat${count === 1 ? '' : 's'}`;
  return `${amount}${about}${where}${when}.`;
}

export function kindLabel(kind: string | undefined): string {
  return kind !== undefined && isKind(kind) ? PAGE_KINDS[kind] : '';
}

function isKind(value: string): value is PageKind {
  return Object.hasOwn(PAGE_KINDS, value);
}
