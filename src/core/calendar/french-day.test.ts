import { describe, expect, it } from 'vitest';
import type { CalendarDay, LocalDateTime } from './calendar-day.ts';
import { formatClock, formatDateTime, formatDay, formatDays, formatLongDay } from './french-day.ts';

const day = (text: string) => text as CalendarDay;
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

describe('days written in French', () => {
  it('writes the first of the month « 1er »', () => {
    expect(spaced(formatDay(day('2026-05-01')))).toBe('1er mai 2026');
    expect(spaced(formatDay(day('2026-05-02')))).toBe('2 mai 2026');
  });

  it('names the weekday in a long date', () => {
    expect(spaced(formatLongDay(day('2026-11-24')))).toBe('mardi 24 novembre 2026');
  });

  it('keeps a date on one line but lets the weekday go', () => {
    expect(formatLongDay(day('2026-11-24'))).toBe('mardi 24\u00A0novembre\u00A02026');
  });

  it('tells month and year once when both ends share them', () => {
    expect(spaced(formatDays(day('2026-03-03'), day('2026-03-05')))).toBe('du 3 au 5 mars 2026');
    expect(spaced(formatDays(day('2026-04-30'), day('2026-05-02')))).toBe('du 30 avril au 2 mai 2026');
    expect(spaced(formatDays(day('2026-12-24'), day('2027-01-03')))).toBe('du 24 décembre 2026 au 3 janvier 2027');
    expect(spaced(formatDays(day('2026-03-03'), day('2026-03-03')))).toBe('le mardi 3 mars 2026');
  });

  it('leaves out the minutes of a whole hour', () => {
    expect(spaced(formatClock('09:00'))).toBe('9 h');
    expect(spaced(formatClock('13:05'))).toBe('13 h 05');
    expect(spaced(formatDateTime('2026-03-03T19:30' as LocalDateTime))).toBe('mardi 3 mars 2026 à 19 h 30');
  });
});
