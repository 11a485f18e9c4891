import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { accessibilityReportSchema, conformanceStatus, lastExamination } from './accessibility-report.ts';

const report = accessibilityReportSchema.parse({
  date: '2026-11-23',
  pages: 400,
  violations: {},
  htmlFaults: 0,
  tools: ['axe-core'],
});

describe('the conformance that a site may claim', () => {
  it('is partial as long as no person has tested it', () => {
    expect(conformanceStatus(report, 0, 0)).toBe('partial');
  });

  it('is partial while a problem is known, or a check fails, or no check was made', () => {
    expect(conformanceStatus(report, 1, 1)).toBe('partial');
    expect(conformanceStatus({ ...report, violations: { 'color-contrast': 2 } }, 1, 0)).toBe('partial');
    expect(conformanceStatus({ ...report, htmlFaults: 1 }, 1, 0)).toBe('partial');
    expect(conformanceStatus(undefined, 1, 0)).toBe('partial');
  });

  it('is full after a person’s tests, with nothing left', () => {
    expect(conformanceStatus(report, 1, 0)).toBe('full');
  });
});

describe('the day of the statement', () => {
  const test = (day: string) => ({ date: calendarDaySchema.parse(day) });

  it('is that of the last check, by a tool or a person', () => {
    expect(lastExamination(report, [test('2026-05-01')])).toBe('2026-11-23');
    expect(lastExamination(report, [test('2026-12-01'), test('2026-05-01')])).toBe('2026-12-01');
    expect(lastExamination(undefined, [test('2026-05-01')])).toBe('2026-05-01');
  });

  it('is unknown before the first', () => {
    expect(lastExamination(undefined, [])).toBeUndefined();
  });
});
