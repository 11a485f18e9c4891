import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, LoadedCommune } from '../../core/content/loaded-commune.ts';
import { type BrokenLink, findBrokenLinks, type PageLinks } from '../../core/content/page-rules/check-links.ts';
import { checkPage } from '../../core/content/page-rules/check-page.ts';
import type { Problem } from '../../core/content/problem.ts';
import { withSlash } from '../../core/content/redirects.ts';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { readPage } from './read-page.ts';

/** Checks every page that a build wrote: each by itself, then the links between them. */
export async function checkPages(commune: LoadedCommune, output: string): Promise<{ readonly pages: number; readonly problems: readonly Problem[] }> {
  const names = await readdir(output, { recursive: true });
  const pages: PageLinks[] = [];
  const problems: Problem[] = [];
  const sources = sourcesByAddress(commune);

  for (const name of names.filter((file) => file.endsWith('.html'))) {
    const address = addressOfFile(name);
    const page = readPage(address, await readFile(join(output, name), 'utf8'));
    pages.push({ address, ids: page.ids, links: page.links });
    problems.push(...checkPage(page).map(({ code, message }) => pageProblem(commune, sources, address, code, message)));
  }
  const files = new Set(names.map((name) => `/${name}`));
  const redirects = new Set(commune.redirects.map((redirect) => withSlash(redirect.from)));
  problems.push(...findBrokenLinks(pages, files, redirects).map((link) => linkProblem(commune, sources, link)));
  return { pages: pages.length, problems };
}

function addressOfFile(name: string): string {
  return `/${name.split('\\').join('/').replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

function sourcesByAddress(commune: LoadedCommune): ReadonlyMap<string, Entry> {
  const entries = COLLECTION_NAMES.flatMap((name) => commune.entries[name] as readonly Entry[]);
  return new Map(entries.flatMap((entry) => (entry.address === undefined ? [] : [[entry.address, entry] as const])));
}

/** Told at the text that made the page; a page of the template is named by its address. */
function pageProblem(commune: LoadedCommune, sources: ReadonlyMap<string, Entry>, address: string, code: string, message: string): Problem {
  const source = sources.get(address);
  return {
    severity: 'error',
    code,
    file: source?.file ?? `communes/${commune.slug}`,
    message: `Page ${address} : ${message}`,
    remedy: source === undefined ? 'Le gabarit est en cause : transmettez ce message aux mainteneurs de Perron.' : 'Corrigez le texte de cette page ; si rien n’y manque, transmettez ce message aux mainteneurs de Perron.',
  };
}

function linkProblem(commune: LoadedCommune, sources: ReadonlyMap<string, Entry>, { page, to, missing }: BrokenLink): Problem {
  const source = sources.get(page);
  const index = source?.body.split('\n').findIndex((line) => line.includes(to)) ?? -1;
  return {
    severity: 'error',
    code: missing === 'page' ? 'broken-link' : 'broken-anchor',
    file: source?.file ?? `communes/${commune.slug}`,
    ...(source === undefined || index === -1 ? {} : { line: source.bodyLine + index }),
    message: `Page ${page} : le lien « ${to} » mène ${missing === 'page' ? 'à une page qui n’existe pas' : 'à un endroit qui n’existe pas dans la page'}.`,
    remedy: 'Corrigez l’adresse, ou créez la page.',
  };
}
