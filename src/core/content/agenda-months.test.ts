import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { firstDay, type Occurrence } from '../calendar/recurrence.ts';
import { agendaMonths, otherDays } from './agenda-months.ts';
import { eventSchema } from './collections/events.ts';

const today = calendarDaySchema.parse('2026-11-24');

function event(id: string, from: string, more: { to?: string; rule?: string } = {}) {
  return {
    id,
    data: eventSchema.parse({
      title: id,
      summary: 'Un exemple.',
      when: { kind: 'days', from, ...(more.to === undefined ? {} : { to: more.to }) },
      category: 'culture',
      free: true,
      wheelchair: 'yes',
      ...(more.rule === undefined ? {} : { recurrence: { rule: more.rule } }),
    }),
  };
}

const show = (events: ReturnType<typeof event>[]) =>
  agendaMonths(events, today).map(({ month, items }) => [
    month,
    ...items.map((line) => [line.event.id, firstDay(line.occurrence), ...line.others.map(firstDay)].join(' ')),
  ]);

describe('the agenda by month', () => {
  it('gives a weekly market one line a month, with its other days', () => {
    const market = event('marche', '2026-01-01', { rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217' });
    expect(show([market])).toEqual([
      ['2026-11', 'marche 2026-11-26'],
      ['2026-12', 'marche 2026-12-03 2026-12-10 2026-12-17'],
    ]);
  });

  it('keeps what has begun in the month that is running', () => {
    expect(show([event('expo', '2026-09-01', { to: '2027-01-31' })])).toEqual([['2026-11', 'expo 2026-09-01']]);
  });

  it('lists once what comes after the coming three months', () => {
    const course = event('cours', '2027-04-06', { rule: 'FREQ=WEEKLY;COUNT=6' });
    expect(show([course, event('fete', '2027-06-05')])).toEqual([
      ['2027-04', 'cours 2027-04-06'],
      ['2027-06', 'fete 2027-06-05'],
    ]);
  });

  it('leaves out what is over', () => {
    expect(show([event('hier', '2026-11-23')])).toEqual([]);
  });
});

describe('the other days of a line', () => {
  const on = (day: string): Occurrence => ({ kind: 'days', from: calendarDaySchema.parse(day) });
  const write = (...days: string[]) => otherDays(days.map(on)).replaceAll('\u00A0', ' ');

  it('are written as one says them', () => {
    expect(write('2026-12-01')).toBe('Aussi le 1er décembre');
    expect(write('2026-12-03', '2026-12-10', '2026-12-17')).toBe('Aussi les 3, 10 et 17 décembre');
    expect(write()).toBe('');
  });
});
