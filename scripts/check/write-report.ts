import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AccessibilityReport } from '../../src/core/content/accessibility-report.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import { accessibilityReportFile } from '../../src/site/read-accessibility-report.ts';
import type { PageFault } from './gather-faults.ts';
import { toolVersions } from './tool-versions.ts';

/** What one visit of a site found. */
export interface SiteFindings {
  readonly pages: number;
  readonly accessibility: readonly PageFault[];
  readonly html: readonly PageFault[];
  /** Whether the commune's accessibility statement shows it. */
  readonly record: boolean;
}

/**
 * Writes `reports/<slug>.json` of the working data, with each fault; when recorded, also the short report
 * of the commune's folder, from which the accessibility statement is made.
 */
export async function writeReport(
  repository: string,
  data: string,
  slug: string,
  { pages, accessibility, html, record }: SiteFindings,
): Promise<void> {
  const violations: Record<string, number> = {};
  for (const { rule } of accessibility) violations[rule] = (violations[rule] ?? 0) + 1;
  const report: AccessibilityReport = {
    date: todayInBelgium(),
    pages,
    violations,
    htmlFaults: html.length,
    tools: await toolVersions(repository),
  };
  await write(join(data, 'reports', `${slug}.json`), { ...report, faults: { accessibility, html } });
  if (record) await write(accessibilityReportFile(repository, slug), report);
}

async function write(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
