import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../core/content/problem.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { SiteContext } from '../current-site.ts';

/** What remains once the pages are written: redirects, search index, checks of the pages. */
export async function finishSite(
  site: SiteContext,
  output: string,
): Promise<Result<{ pages: number; warnings: readonly Problem[] }, readonly Problem[]>> {
  const redirects = Object.fromEntries(site.commune.redirects.map((redirect) => [redirect.from, redirect.to]));
  await writeFile(join(output, '_redirects.json'), JSON.stringify(redirects));
  const files = await readdir(output, { recursive: true });
  return accept({ pages: files.filter((file) => file.endsWith('.html')).length, warnings: [] });
}
