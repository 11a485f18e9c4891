import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AccessibilityReport } from '../../src/core/content/accessibility-report.ts';
import { buildSites } from '../../src/site/build/build-sites.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import { accessibilityReportFile } from '../../src/site/read-accessibility-report.ts';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { serveSites } from '../../tests/browser/serve-sites.ts';
import { reportBuildEvent } from '../build/report.ts';
import { auditPages, type PageViolation } from './audit-pages.ts';
import { toolVersions } from './tool-versions.ts';
import { validateHtml } from './validate-html.ts';

/** Builds what changed, then visits every page of each site; false when one has a fault. */
export async function checkInBrowser(
  repository: string,
  slugs: readonly string[],
  { record }: { record: boolean },
): Promise<boolean> {
  const dist = join(repository, 'dist');
  const data = join(repository, process.env['PERRON_DATA'] ?? '.perron');
  const summary = await buildSites({ repository, dist, data, slugs: 'changed', onProgress: reportBuildEvent() });
  const failed = summary.failed.filter(({ slug }) => slugs.includes(slug));
  if (failed.length > 0) return false;

  const sites = await serveSites({ repository, dist });
  const browser = await launchBrowser();
  let sound = true;
  try {
    for (const slug of slugs) {
      const start = performance.now();
      const paths = await listPages(join(dist, slug));
      const html = await validateHtml(join(dist, slug), paths);
      const violations = await auditPages(browser, sites.address(slug, ''), paths.map(addressOf));
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(
        `${slug} : ${paths.length} pages visitées en ${seconds} s, ${violations.length} défaut(s) d’accessibilité, ${html.length} faute(s) de HTML`,
      );
      for (const fault of [...html, ...violations.map(describe)].slice(0, 40)) console.log(`  ${fault}`);
      sound &&= violations.length === 0 && html.length === 0;
      await writeReport(repository, data, slug, { pages: paths.length, violations, htmlFaults: html.length }, record);
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

function describe({ address, view, rule, target, help }: PageViolation): string {
  return `${address} (${view}) ${rule} : ${help} [${target}]`;
}

async function writeReport(
  repository: string,
  data: string,
  slug: string,
  { pages, violations, htmlFaults }: { pages: number; violations: readonly PageViolation[]; htmlFaults: number },
  record: boolean,
): Promise<void> {
  const counts: Record<string, number> = {};
  for (const { rule } of violations) counts[rule] = (counts[rule] ?? 0) + 1;
  const report: AccessibilityReport = {
    date: todayInBelgium(),
    pages,
    violations: counts,
    htmlFaults,
    tools: await toolVersions(repository),
  };
  const files = [join(data, 'reports', `${slug}.json`), ...(record ? [accessibilityReportFile(repository, slug)] : [])];
  for (const file of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
  }
}
