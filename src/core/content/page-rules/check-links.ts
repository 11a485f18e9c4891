import type { PageFacts } from './page-facts.ts';

/** An address in a written page that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly to: string;
  /** What is missing: the page, the anchor in it, or a file that the page loads. */
  readonly missing: 'page' | 'anchor' | 'file';
}

/** What remains of a page once it is checked: enough for the links of the others. */
export interface PageLinks {
  readonly address: string;
  readonly ids: ReadonlySet<string>;
  /** Each address once. */
  readonly links: ReadonlySet<string>;
  readonly loads: ReadonlySet<string>;
}

/** Keeps of a page what `findBrokenLinks` needs, with addresses of the site itself made relative to its root. */
export function linksOf({ address, ids, links, loads }: PageFacts, origin: string): PageLinks {
  const local = (to: string) => (to.startsWith(`${origin}/`) ? to.slice(origin.length) : to);
  return {
    address,
    ids: new Set(ids),
    links: new Set(links.map(({ to }) => local(to))),
    loads: new Set(loads.map(local)),
  };
}

/**
 * Every internal link leads to a page, a file or a redirect of the site, every anchor to an element,
 * and every file that a page loads exists.
 *
 * @param isFile whether something else than a page answers at an address (`/actualites/rss.xml`, a redirect)
 */
export function findBrokenLinks(pages: readonly PageLinks[], isFile: (address: string) => boolean): BrokenLink[] {
  const anchors = new Map(pages.map((page) => [page.address, page.ids]));
  const missingIn = (page: PageLinks, to: string): BrokenLink['missing'] | undefined => {
    if (!/^(?:\/(?!\/)|#|\?)/.test(to)) return undefined;
    const [path = '', anchor = ''] = to.split('#');
    const target = decoded(path.replace(/\?.*$/, '')) || page.address;
    const ids = anchors.get(target);
    if (ids === undefined) return isFile(target) ? undefined : 'page';
    return anchor === '' || ids.has(decoded(anchor)) ? undefined : 'anchor';
  };
  return pages.flatMap((page) => [
    ...[...page.links].flatMap((to): BrokenLink[] => {
      const missing = missingIn(page, to);
      return missing === undefined ? [] : [{ page: page.address, to, missing }];
    }),
    ...[...page.loads]
      .filter((to) => /^\/(?!\/)/.test(to) && !isFile(decoded(to.replace(/[?#].*$/, ''))))
      .map((to): BrokenLink => ({ page: page.address, to, missing: 'file' })),
  ]);
}

/** An address with a stray `%` stays as it is written, and is then found broken. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
