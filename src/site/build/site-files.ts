import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenPages } from './write-pages.ts';

/** What a site's folder holds before its search index. */
export interface SiteFiles {
  /** Every page, in the order of their paths. */
  readonly pages: WrittenPages;
  /** Paths of all files and folders, from the site's root, with `/`. */
  readonly names: readonly string[];
}

/** Lists a site's files; the pages that were not written but copied (a commune's `public/`) are read. */
export async function listSiteFiles(output: string, written: WrittenPages): Promise<SiteFiles> {
  const names = (await readdir(output, { recursive: true })).map((name) => name.split('\\').join('/'));
  const pages = new Map<string, string>();
  for (const name of names.filter((file) => file.endsWith('.html')).sort())
    pages.set(name, written.get(name) ?? (await readFile(join(output, name), 'utf8')));
  return { pages, names };
}
