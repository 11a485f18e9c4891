import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSites } from '../../src/site/build/build-sites.ts';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { serveSites } from '../../tests/browser/serve-sites.ts';
import { reportBuildEvent } from '../build/report.ts';
import { auditPages } from './audit-pages.ts';
import { gatherFaults, type PageFault } from './gather-faults.ts';
import { validateHtml } from './validate-html.ts';
import { writeReport } from './write-report.ts';

/** Builds what changed, then visits every page of each site; false when one has a fault. */
export async function checkInBrowser(
  repository: string,
  slugs: readonly string[],
  { record }: { record: boolean },
): Promise<boolean> {
  const dist = join(repository, 'dist');
  const data = resolve(repository, process.env['PERRON_DATA'] ?? '.perron');
  const onProgress = reportBuildEvent();
  const { failed } = await buildSites({ repository, dist, data, slugs: 'changed', among: slugs, onProgress });
  if (failed.length > 0) return false;

  const browser = await launchBrowser().catch((error: Error) => {
    // The message says in French what was tried and what to install; a stack would hide it.
    console.error(error.message);
    return undefined;
  });
  if (browser === undefined) return false;
  const sites = await serveSites({ repository, dist });
  let sound = true;
  try {
    for (const slug of slugs) {
      const start = performance.now();
      const paths = await listPages(join(dist, slug));
      const html = await validateHtml(join(dist, slug), paths);
      const accessibility = await auditPages(browser, sites.address(slug, ''), paths.map(addressOf));
      const milliseconds = performance.now() - start;
      print(slug, paths.length, milliseconds, { accessibility, html });
      sound &&= accessibility.length === 0 && html.length === 0;
      await writeReport(repository, data, slug, { pages: paths.length, accessibility, html, record });
    }
  } finally {
    await browser.close();
    await sites.stop();
  }
  return sound;
}

async function listPages(site: string): Promise<string[]> {
  return (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
}

function addressOf(path: string): string {
  return `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

function print(
  slug: string,
  pages: number,
  milliseconds: number,
  { accessibility, html }: { accessibility: readonly PageFault[]; html: readonly PageFault[] },
): void {
  const time = `${Math.round(milliseconds / 1000)} s (${Math.round(milliseconds / Math.max(1, pages))} ms par page)`;
  console.log(
    `${slug}\u00A0: ${pages} pages visitées en ${time}, ${accessibility.length} défaut(s) d’accessibilité, ${html.length} faute(s) de HTML`,
  );
  for (const line of gatherFaults([...html, ...accessibility])) console.log(`  ${line}`);
}
