import { PAGE_KINDS, type PageKind } from '../layouts/page-kind.ts';

/** What a visitor asks, as the address of the search page tells it. */
export interface SearchQuery {
  /** Empty: every page of the kind. */
  readonly words: string;
  readonly kind: PageKind | undefined;
}

/** @param search the query part of an address, as `location.search` */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get('kind') ?? '';
  return { words: (parameters.get('q') ?? '').trim(), kind: isKind(kind) ? kind : undefined };
}

export function addressOfQuery({ words, kind }: SearchQuery): string {
  const parameters = new URLSearchParams({
    ...(words === '' ? {} : { q: words }),
    ...(kind === undefined ? {} : { kind }),
  });
  return parameters.size === 0 ? '/recherche/' : `/recherche/?${parameters}`;
}

export interface KindChoice {
  readonly label: string;
  readonly count: number;
  readonly to: string;
  readonly isCurrent: boolean;
}

/**
 * All kinds together, then each kind that has results.
 *
 * @param counts of results by kind, whatever the kind that is chosen
 */
export function kindChoices(query: SearchQuery, counts: Readonly<Record<string, number>>): KindChoice[] {
  const choice = (kind: PageKind | undefined, label: string, count: number): KindChoice => ({
    label,
    count,
    to: addressOfQuery({ ...query, kind }),
    isCurrent: kind === query.kind,
  });
  // The keys of the literal are exactly the kinds.
  const kinds = (Object.keys(PAGE_KINDS) as PageKind[]).map((kind) =>
    choice(kind, PAGE_KINDS[kind], counts[kind] ?? 0),
  );
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return [choice(undefined, 'Tout', total), ...kinds.filter(({ count, isCurrent }) => count > 0 || isCurrent)];
}

/** What is said aloud when results arrive. */
export function countSentence(count: number, { words, kind }: SearchQuery): string {
  const about = words === '' ? '' : ` pour «\u202F${words}\u202F»`;
  const where = kind === undefined ? '' : ` dans ${PAGE_KINDS[kind]}`;
  const amount = count === 0 ? 'Aucun résultat' : `${count} résultat${count === 1 ? '' : 's'}`;
  return `${amount}${about}${where}.`;
}

/** Language of a page from its address: texts in other languages live under `/nl/`, `/de/`, `/en/`. */
export function languageOf(address: string): string | undefined {
  return /^\/(nl|de|en)\//.exec(address)?.[1];
}

export function kindLabel(kind: string | undefined): string {
  return kind !== undefined && isKind(kind) ? PAGE_KINDS[kind] : '';
}

function isKind(value: string): value is PageKind {
  return Object.hasOwn(PAGE_KINDS, value);
}
