import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessibilityReport, accessibilityReportSchema } from '../core/content/accessibility-report.ts';

/** Where a commune keeps the report that its statement shows. */
export function accessibilityReportFile(repository: string, slug: string): string {
  return join(repository, 'communes', slug, 'reports/accessibility.json');
}

/** The last recorded report, or undefined. */
export function readAccessibilityReport(repository: string, slug: string): AccessibilityReport | undefined {
  const file = accessibilityReportFile(repository, slug);
  return existsSync(file) ? accessibilityReportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
