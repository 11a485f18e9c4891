import { readdir } from 'node:fs/promises';
import type { Problem } from '../../core/content/problem.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { SiteContext } from '../current-site.ts';
import { indexSite } from '../search/index-site.ts';
import { writeHostingFiles } from './write-hosting-files.ts';

/** What remains once the pages are written: redirects, search index, checks of the pages. */
export async function finishSite(
  site: SiteContext,
  output: string,
): Promise<Result<{ pages: number; warnings: readonly Problem[] }, readonly Problem[]>> {
  await writeHostingFiles(output, site.commune.redirects);
  await indexSite(output);
  const files = await readdir(output, { recursive: true });
  return accept({ pages: files.filter((file) => file.endsWith('.html')).length, warnings: [] });
}
