import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastChanges, writeSitemap } from '../../core/content/sitemap.ts';
import { pageVersions } from '../../core/content/translations.ts';
import type { SiteContext } from '../current-site.ts';

/**
 * Lists the pages that were really written, but those that ask to stay out of search engines.
 *
 * @param pages paths of the HTML files, from the built site's root
 */
export async function placeSitemap(site: SiteContext, output: string, pages: readonly string[]): Promise<void> {
  const found = await Promise.all(
    pages.map(async (page) =>
      (await readFile(join(output, page), 'utf8')).includes(NOINDEX) ? [] : [addressOf(page)],
    ),
  );
  const { config, entries } = site.commune;
  const changes = lastChanges(entries, site.buildDay);
  await writeFile(join(output, 'sitemap.xml'), writeSitemap(config.url, found.flat(), changes, pageVersions(entries)));
}

/** As both layouts of the template write it. */
const NOINDEX = '<meta name="robots" content="noindex"';

function addressOf(page: string): string {
  return `/${page.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
