import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import { findBrokenLinks, linksOf, type PageLinks } from '../../core/content/page-rules/check-links.ts';
import { checkPage } from '../../core/content/page-rules/check-page.ts';
import type { Problem } from '../../core/content/problem.ts';
import { withSlash } from '../../core/content/redirects.ts';
import { pageProblems, type WrittenFault } from './page-problems.ts';
import { readPage } from './read-page.ts';

/**
 * Checks every page that a build wrote: each by itself, then the links between them. One page is held at
 * a time; of the others only their identifiers and addresses are kept.
 *
 * @param output absolute path of the built site
 */
export async function checkPages(
  commune: LoadedCommune,
  output: string,
): Promise<{ readonly pages: number; readonly problems: readonly Problem[] }> {
  const names = (await readdir(output, { recursive: true })).map((name) => name.split('\\').join('/'));
  const pages: PageLinks[] = [];
  const faults: WrittenFault[] = [];
  for (const name of names.filter((file) => file.endsWith('.html')).sort()) {
    const address = addressOfFile(name);
    const page = readPage(address, await readFile(join(output, name), 'utf8'));
    faults.push(
      ...checkPage(page)
        .filter(({ code }) => !isExpected(address, code))
        .map((fault) => ({ ...fault, page: address })),
    );
    pages.push(linksOf(page, commune.config.url.replace(/\/$/, '')));
  }

  const files = new Set(names.map((name) => `/${name}`));
  const redirects = new Set(commune.redirects.map((redirect) => withSlash(redirect.from)));
  const isFile = (address: string) =>
    files.has(address) || redirects.has(withSlash(address)) || SERVED_LATER.test(address);
  for (const { page, to, missing } of findBrokenLinks(pages, isFile)) {
    if (!isExpected(page, BROKEN[missing].code))
      faults.push({ page, to, code: BROKEN[missing].code, message: BROKEN[missing].message(to) });
  }
  return { pages: pages.length, problems: pageProblems(commune, faults) };
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
