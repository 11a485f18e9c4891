import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastChanges, writeSitemap } from '../../core/content/sitemap.ts';
import { pageVersions } from '../../core/content/translations.ts';
import type { SiteContext } from '../site-context.ts';
import type { WrittenPages } from './write-pages.ts';

/** Lists the pages that were really written, but those that ask to stay out of search engines. */
export async function placeSitemap(site: SiteContext, output: string, pages: WrittenPages): Promise<void> {
  const found = [...pages].flatMap(([file, html]) => (html.includes(NOINDEX) ? [] : [addressOf(file)]));
  const { config, entries } = site.commune;
  const changes = lastChanges(entries, site.buildDay);
  await writeFile(join(output, 'sitemap.xml'), writeSitemap(config.url, found, changes, pageVersions(entries)));
}

/** As both layouts of the template write it. */
const NOINDEX = '<meta name="robots" content="noindex"';

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
