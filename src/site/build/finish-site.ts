import { readdir } from 'node:fs/promises';
import { hasErrors, type Problem } from '../../core/content/problem.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { SiteContext } from '../current-site.ts';
import { type CheckedPages, checkPages } from '../pages-check/check-pages.ts';
import { lightenBarePages } from './lighten-bare-pages.ts';
import { placeSitemap } from './place-sitemap.ts';
import { writeHostingFiles } from './write-hosting-files.ts';

/** What remains once the pages are written: redirects, list of pages, their checks. */
export async function finishSite(
  site: SiteContext,
  output: string,
  checked?: CheckedPages,
): Promise<Result<{ pages: number; warnings: readonly Problem[] }, readonly Problem[]>> {
  await writeHostingFiles(output, site.commune.redirects);
  const pages = (await readdir(output, { recursive: true })).filter((file) => file.endsWith('.html'));
  await lightenBarePages(output, pages);
  await placeSitemap(site, output, pages);
  const { problems } = await checkPages(site.commune, output, checked);
  if (hasErrors(problems)) return refuse(problems);
  return accept({ pages: pages.length, warnings: problems });
}
