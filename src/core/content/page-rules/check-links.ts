import type { PageFacts } from './page-facts.ts';

/** A link of a written page that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly to: string;
  /** What is missing: the page, or the anchor in it. */
  readonly missing: 'page' | 'anchor';
}

/** What remains of a page once it is checked: enough for the links of the others. */
export type PageLinks = Pick<PageFacts, 'address' | 'ids' | 'links'>;

/**
 * Every internal link leads to a page, a file or a redirect of the site, and every anchor to an element.
 *
 * @param files addresses of files that are not pages (`/actualites/rss.xml`)
 */
export function findBrokenLinks(pages: readonly PageLinks[], files: ReadonlySet<string>, redirects: ReadonlySet<string>): BrokenLink[] {
  const anchors = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  return pages.flatMap((page) =>
    page.links.flatMap(({ to }): BrokenLink[] => {
      if (!/^(?:\/(?!\/)|#|\?)/.test(to)) return [];
      const [path = '', anchor] = to.split('#');
      const target = decodeURI(path.replace(/\?.*$/, '')) || page.address;
      const ids = anchors.get(target);
      if (ids === undefined) return files.has(target) || redirects.has(target) ? [] : [{ page: page.address, to, missing: 'page' }];
      return anchor === undefined || anchor === '' || ids.has(decodeURIComponent(anchor)) ? [] : [{ page: page.address, to, missing: 'anchor' }];
    }),
  );
}
