import { z } from 'zod';
import { type CalendarDay, calendarDaySchema } from '../calendar/calendar-day.ts';

/**
 * `communes/<slug>/reports/accessibility.json`: what the last recorded run of the browser checks found,
 * for the accessibility statement. Written by `npm run check -- --pages --record`.
 */
export const accessibilityReportSchema = z.strictObject({
  date: calendarDaySchema,
  /** Pages visited, each in the browser. */
  pages: z.int().min(0),
  /** Violations by rule; empty when none. */
  violations: z.record(z.string(), z.int().positive()),
  /** Faults of HTML found by the validator. */
  htmlFaults: z.int().min(0),
  tools: z.array(z.string()),
});
export type AccessibilityReport = z.infer<typeof accessibilityReportSchema>;

/** How far a site conforms, as Commission Implementing Decision (EU) 2018/1523 words it. */
export type ConformanceStatus = 'full' | 'partial';

/**
 * Full conformity is only said after tests by a person without a known problem left: a machine sees a part
 * of the criteria only.
 */
export function conformanceStatus(
  report: AccessibilityReport | undefined,
  manualTests: number,
  knownIssues: number,
): ConformanceStatus {
  const clean = report !== undefined && Object.keys(report.violations).length === 0 && report.htmlFaults === 0;
  return clean && manualTests > 0 && knownIssues === 0 ? 'full' : 'partial';
}

/** The day of the last recorded check, by a tool or a person; undefined before the first. */
export function lastExamination(
  report: AccessibilityReport | undefined,
  manualTests: readonly { readonly date: CalendarDay }[],
): CalendarDay | undefined {
  return [...(report === undefined ? [] : [report.date]), ...manualTests.map(({ date }) => date)].sort().at(-1);
}
