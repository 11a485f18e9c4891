import { createHash } from 'node:crypto';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import { findBrokenLinks, linksOf, type PageLinks } from '../../core/content/page-rules/check-links.ts';
import { checkPage } from '../../core/content/page-rules/check-page.ts';
import type { Problem } from '../../core/content/problem.ts';
import { withSlash } from '../../core/content/redirects.ts';
import { pageProblems, type WrittenFault } from './page-problems.ts';
import { readPage } from './read-page.ts';

/** What was found in a page, kept for as long as the page stays the same. */
export interface CheckedPage {
  readonly digest: string;
  readonly faults: readonly WrittenFault[];
  readonly links: PageLinks;
}

/** By path of the page's file from the site's root. */
export type CheckedPages = Map<string, CheckedPage>;

/**
 * Checks every page that a build wrote: each by itself, then the links between them.
 *
 * @param written path of each page's file from the site's root → its HTML
 * @param names paths of everything in the site's folder
 * @param checked pages of the same site checked before: those that did not change are not read again
 */
export function checkPages(
  commune: LoadedCommune,
  written: ReadonlyMap<string, string>,
  names: readonly string[],
  checked: CheckedPages = new Map(),
): readonly Problem[] {
  const origin = commune.config.url.replace(/\/$/, '');
  const pages: CheckedPage[] = [];
  for (const [name, html] of written) {
    const digest = createHash('sha256').update(html).digest('base64');
    const known = checked.get(name);
    const page = known?.digest === digest ? known : { digest, ...checkWrittenPage(name, html, origin) };
    checked.set(name, page);
    pages.push(page);
  }
  for (const name of checked.keys()) if (!written.has(name)) checked.delete(name);

  const files = new Set(names.map((name) => `/${name}`));
  const redirects = new Set(commune.redirects.map((redirect) => withSlash(redirect.from)));
  const isFile = (address: string) =>
    files.has(address) || redirects.has(withSlash(address)) || SERVED_LATER.test(address);
  const faults = pages.flatMap((page) => page.faults);
  const links = pages.map((page) => page.links);
  for (const { page, to, missing } of findBrokenLinks(links, isFile)) {
    if (!isExpected(page, BROKEN[missing].code))
      faults.push({ page, to, code: BROKEN[missing].code, message: BROKEN[missing].message(to) });
  }
  return pageProblems(commune, faults);
}

function checkWrittenPage(name: string, html: string, origin: string): Omit<CheckedPage, 'digest'> {
  const address = addressOfFile(name);
  const page = readPage(address, html);
  const faults = checkPage(page)
    .filter(({ code }) => !isExpected(address, code))
    .map((fault) => ({ ...fault, page: address }));
  return { faults, links: linksOf(page, origin) };
}

/** Answered by the server, or written after this check: the search index. */
const SERVED_LATER = /^\/(?:pagefind|api|admin|espace)\//;

/** The pages that show one component in all its states hold it several times, with links of example. */
function isExpected(address: string, code: string): boolean {
  return (
    address.startsWith('/apercu-des-composants/') &&
    /^(?:duplicate-landmark|duplicate-id|broken-.*|heading-.*|main-landmark)$/.test(code)
  );
}

const BROKEN = {
  page: { code: 'broken-link', message: (to: string) => `Le lien « ${to} » mène à une page qui n’existe pas.` },
  anchor: {
    code: 'broken-anchor',
    message: (to: string) => `Le lien « ${to} » mène à un endroit qui n’existe pas dans la page.`,
  },
  file: { code: 'missing-resource', message: (to: string) => `La page charge « ${to} », un fichier qui n’existe pas.` },
} as const;

function addressOfFile(name: string): string {
  return `/${name.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}
