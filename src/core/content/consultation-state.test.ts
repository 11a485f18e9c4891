import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { consultationSchema } from './collections/publications.ts';
import { consultationState, consultationsByState } from './consultation-state.ts';

const day = (text: string) => calendarDaySchema.parse(text);
const consultation = (id: string, from: string, to: string) => ({
  id,
  data: consultationSchema.parse({
    title: 'Exemple',
    summary: 'Un exemple.',
    from,
    to,
    question: 'Une question ?',
    howTo: 'Au guichet.',
  }),
});

describe('the state of a consultation', () => {
  const { data } = consultation('place', '2026-03-02', '2026-03-31');

  it('is open on its first and on its last day', () => {
    expect(consultationState(data, day('2026-03-02'))).toBe('open');
    expect(consultationState(data, day('2026-03-31'))).toBe('open');
  });

  it('is coming the day before and closed the day after', () => {
    expect(consultationState(data, day('2026-03-01'))).toBe('coming');
    expect(consultationState(data, day('2026-04-01'))).toBe('closed');
  });

  it('lists what closes first before the rest, and what closed last before the rest', () => {
    const entries = [
      consultation('long', '2026-01-01', '2026-12-31'),
      consultation('court', '2026-01-01', '2026-03-10'),
      consultation('vieux', '2025-01-01', '2025-02-01'),
      consultation('recent', '2026-01-01', '2026-02-01'),
      consultation('futur', '2026-09-01', '2026-09-30'),
    ];
    const states = consultationsByState(entries, day('2026-03-02'));
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect([ids(states.open), ids(states.coming), ids(states.closed)]).toEqual([
      ['court', 'long'],
      ['futur'],
      ['recent', 'vieux'],
    ]);
  });
});
