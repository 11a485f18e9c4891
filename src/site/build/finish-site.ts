import { hasErrors, type Problem } from '../../core/content/problem.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { type CheckedPages, checkPages } from '../pages-check/check-pages.ts';
import type { SiteContext } from '../site-context.ts';
import { placeSitemap } from './place-sitemap.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * What remains once every file of a site is there: the list of its pages, their checks.
 *
 * @returns the warnings of the pages, or all that must be mended
 */
export async function finishSite(
  site: SiteContext,
  output: string,
  { pages, names }: SiteFiles,
  checked?: CheckedPages,
): Promise<Result<readonly Problem[], readonly Problem[]>> {
  await placeSitemap(site, output, pages);
  const problems = checkPages(site.commune, pages, [...names, 'sitemap.xml'], checked);
  return hasErrors(problems) ? refuse(problems) : accept(problems);
}
