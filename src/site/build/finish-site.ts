import { readdir } from 'node:fs/promises';
import { hasErrors, type Problem } from '../../core/content/problem.ts';
import { searchFacts } from '../../core/content/search-facts.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { SiteContext } from '../current-site.ts';
import { checkPages } from '../pages-check/check-pages.ts';
import { indexSite } from '../search/index-site.ts';
import { lightenBarePages } from './lighten-bare-pages.ts';
import { placeSitemap } from './place-sitemap.ts';
import { writeHostingFiles } from './write-hosting-files.ts';

/** What remains once the pages are written: redirects, list of pages, their checks, search index. */
export async function finishSite(
  site: SiteContext,
  output: string,
): Promise<Result<{ pages: number; warnings: readonly Problem[] }, readonly Problem[]>> {
  await writeHostingFiles(output, site.commune.redirects);
  const pages = (await readdir(output, { recursive: true })).filter((file) => file.endsWith('.html'));
  await lightenBarePages(output, pages);
  await placeSitemap(site, output, pages);
  const { problems } = await checkPages(site.commune, output);
  if (hasErrors(problems)) return refuse(problems);
  await indexSite(output, searchFacts(site.commune.entries));
  return accept({ pages: pages.length, warnings: problems });
}
