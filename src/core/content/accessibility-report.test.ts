import { describe, expect, it } from 'vitest';
import { accessibilityReportSchema, conformanceStatus } from './accessibility-report.ts';

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
