import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildFolders } from '../astro-config.ts';
import type { SiteContext } from '../site-context.ts';
import { lightenBarePage } from './lighten-bare-pages.ts';
import { type ListedPage, listPages, type PageRenderer, renderPage } from './render-pages.ts';

/** The pages of a site, as they are in its files: path from the site's root (`vivre/index.html`) → HTML. */
export type WrittenPages = ReadonlyMap<string, string>;

/** Writes every page of the current site, with the scripts and style sheets of the template, into `folders.output`. */
export type PageWriter = (site: SiteContext, folders: BuildFolders) => Promise<WrittenPages>;

/**
 * Writes every page and feed of the current site.
 *
 * @param output absolute path of the site's folder
 */
export async function writePages(renderer: PageRenderer, site: SiteContext, output: string): Promise<WrittenPages> {
  const pages = new Map<string, string>();
  const write = fileWriter(output);
  for (const page of await listPages(renderer)) {
    const file = fileOf(page);
    const response = await renderPage(renderer, page, site);
    if (page.route.type === 'endpoint') {
      const body = new Uint8Array(await response.arrayBuffer());
      if (body.length > 0) write(file, body);
      continue;
    }
    const html = lightenBarePage(file, await response.text());
    if (html === '') continue;
    pages.set(file, html);
    write(file, html);
  }
  return pages;
}

/** Small files one after the other: handing each to another thread costs more than writing it. */
function fileWriter(output: string): (file: string, body: Uint8Array | string) => void {
  const folders = new Set<string>();
  return (file, body) => {
    const folder = join(output, dirname(file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(output, file), body);
  };
}

/** As Astro names files when each page has its folder. */
function fileOf({ pathname, route }: ListedPage): string {
  if (route.type === 'endpoint') return pathname.replace(/^\//, '');
  return pathname === '/404' || pathname === '/404/' ? '404.html' : join(pathname, 'index.html').replace(/^[\\/]/, '');
}
