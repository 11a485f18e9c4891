import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../src/core/calendar/calendar-day.ts';
import { openingHoursSchema } from '../../../src/core/content/fields/opening-hours.ts';
import { openState } from '../../scripts/open-state.ts';
import { writeOpeningCode } from './opening-code.ts';

const morning = { from: '09:00', to: '12:00' };
const hours = openingHoursSchema.parse({
  week: {
    monday: [morning, { from: '13:30', to: '16:00', appointmentOnly: true }],
    tuesday: [morning],
    friday: [morning],
  },
  holidays: 'closed',
  exceptions: [{ from: '2026-12-28', to: '2026-12-29', slots: [{ from: '10:00', to: '11:00' }] }],
});
const code = writeOpeningCode(hours, '2026-11-23' as CalendarDay);
const at = (day: string, time: string) => openState(code, { day, time }).text.replaceAll('\u00A0', ' ');

describe('« ouvert maintenant »', () => {
  it('is open from the first minute to the last, excluded', () => {
    expect(at('2026-11-23', '0900')).toBe('Ouvert maintenant, jusqu’à 12 h');
    expect(at('2026-11-23', '1200')).toBe('Fermé, ouvre à 13 h 30');
  });

  it('says when one must have an appointment', () => {
    expect(at('2026-11-23', '1400')).toBe('Ouvert sur rendez-vous, jusqu’à 16 h');
  });

  it('names the next opening day', () => {
    expect(at('2026-11-23', '1700')).toBe('Fermé, ouvre demain à 9 h');
    expect(at('2026-11-24', '1300')).toBe('Fermé, ouvre vendredi à 9 h');
  });

  it('knows holidays and exceptions', () => {
    expect(at('2026-12-24', '1300')).toBe('Fermé, ouvre lundi à 10 h');
    expect(at('2026-12-28', '1030')).toBe('Ouvert maintenant, jusqu’à 11 h');
  });

  it('promises nothing for a place that does not open', () => {
    const never = writeOpeningCode(
      openingHoursSchema.parse({ week: {}, holidays: 'closed' }),
      '2026-11-23' as CalendarDay,
    );
    expect(openState(never, { day: '2026-11-23', time: '1000' }).text).toBe('Fermé en ce moment');
  });
});
