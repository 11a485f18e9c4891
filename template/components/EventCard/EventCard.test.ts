import { describe, expect, it } from 'vitest';
import type { CalendarDay, LocalDateTime } from '../../../src/core/calendar/calendar-day.ts';
import { eventTime } from './event-time.ts';

const at = (text: string) => text as LocalDateTime;
const on = (text: string) => text as CalendarDay;
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('the time of an event in a timetable', () => {
  it('gives start and end of the same day', () => {
    expect(plain(eventTime({ kind: 'times', from: at('2026-05-02T14:00'), to: at('2026-05-02T18:30') }))).toBe(
      '14 h – 18 h 30',
    );
    expect(plain(eventTime({ kind: 'times', from: at('2026-05-02T19:30') }))).toBe('19 h 30');
  });

  it('counts a night as one day', () => {
    expect(plain(eventTime({ kind: 'times', from: at('2026-05-02T21:00'), to: at('2026-05-03T02:00') }))).toBe(
      '21 h – 2 h',
    );
  });

  it('says until when something lasts', () => {
    expect(plain(eventTime({ kind: 'days', from: on('2026-05-02'), to: on('2026-05-10') }))).toBe(
      'jusqu’au 10 mai 2026',
    );
    expect(eventTime({ kind: 'days', from: on('2026-05-02') })).toBe('');
  });
});
