import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { type Event, eventSchema } from './collections/events.ts';
import { newsSchema } from './collections/news.ts';
import { noticeSchema } from './collections/notices.ts';
import { alertSchema } from './collections/service-notices.ts';
import { activeAlerts, currentNews, currentNotices, eventsBetween, pastEvents, upcomingEvents } from './upcoming.ts';

const today = calendarDaySchema.parse('2026-03-02');
const text = { title: 'Exemple', summary: 'Un exemple.' };

function event(id: string, when: object, rule?: string): { id: string; data: Event } {
  return {
    id,
    data: eventSchema.parse({
      ...text,
      when,
      category: 'culture',
      free: true,
      wheelchair: 'yes',
      ...(rule === undefined ? {} : { recurrence: { rule } }),
    }),
  };
}
const once = (id: string, from: string, to?: string) =>
  event(id, { kind: 'days', from, ...(to === undefined ? {} : { to }) });
const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);

describe('the agenda', () => {
  const market = event(
    'marche',
    { kind: 'times', from: '2020-01-02T08:00', to: '2020-01-02T13:00' },
    'FREQ=WEEKLY;BYDAY=TH',
  );
  const course = event('cours', { kind: 'days', from: '2026-01-05' }, 'FREQ=WEEKLY;COUNT=3');
  const events = [
    once('fete', '2026-06-01'),
    once('expo', '2026-02-01', '2026-03-02'),
    once('vieux', '2025-05-01'),
    once('hier', '2026-03-01'),
    market,
    course,
  ];

  it('lists what is not over, the soonest first, a repeated event by its next time', () => {
    expect(upcomingEvents(events, today).map(({ event, occurrence }) => [event.id, occurrence.from])).toEqual([
      ['expo', '2026-02-01'],
      ['marche', '2026-03-05T08:00'],
      ['fete', '2026-06-01'],
    ]);
    expect(upcomingEvents(events, today, 1)).toHaveLength(1);
  });

  it('archives what is over, the latest first, a repeated event by its last time', () => {
    expect(pastEvents(events, today).map(({ event, occurrence }) => [event.id, occurrence.from])).toEqual([
      ['hier', '2026-03-01'],
      ['cours', '2026-01-19'],
      ['vieux', '2025-05-01'],
    ]);
  });

  it('puts each event in exactly one of both lists', () => {
    const listed = [...upcomingEvents(events, today), ...pastEvents(events, today)].map(({ event }) => event.id);
    expect(listed.sort()).toEqual(ids(events).sort());
  });

  it('gives each time of a repeated event in a period', () => {
    expect(
      eventsBetween([market], calendarDaySchema.parse('2026-03-01'), calendarDaySchema.parse('2026-03-19')),
    ).toHaveLength(3);
  });
});

describe('the news', () => {
  const news = (id: string, date: string, expires?: string) => ({
    id,
    data: newsSchema.parse({ ...text, date, category: 'travaux', ...(expires === undefined ? {} : { expires }) }),
  });

  it('shows neither what is dated later nor what was withdrawn, the newest first', () => {
    const all = [
      news('vieille', '2026-01-01'),
      news('retiree', '2026-02-01', '2026-03-01'),
      news('dernier-jour', '2026-02-15', '2026-03-02'),
      news('demain', '2026-03-03'),
      news('aujourdhui', '2026-03-02'),
    ];
    expect(ids(currentNews(all, today))).toEqual(['aujourdhui', 'dernier-jour', 'vieille']);
  });
});

describe('the official notices', () => {
  const notice = (id: string, data: object) => ({
    id,
    data: noticeSchema.parse({ ...text, date: '2026-02-01', ...data }),
  });

  it('shows them until their last day, and those without end for good', () => {
    const all = [
      notice('chantier-fini', { kind: 'works', from: '2026-02-01', to: '2026-03-01', streets: ['Rue de l’Exemple'] }),
      notice('chantier', { kind: 'works', from: '2026-02-01', to: '2026-03-02', streets: ['Rue de l’Exemple'] }),
      notice('emploi', { kind: 'job', deadline: '2026-03-10', contract: 'CDI', hours: 'Temps plein' }),
      notice('appel', { kind: 'call' }),
      notice('avis', { kind: 'announcement', until: '2026-02-27' }),
    ];
    expect(ids(currentNotices(all, today))).toEqual(['appel', 'chantier', 'emploi']);
  });
});

describe('the alerts of a page', () => {
  const alert = (id: string, data: object) => ({
    id,
    data: alertSchema.parse({
      kind: 'minor',
      title: 'Exemple',
      from: '2026-03-01T08:00',
      until: '2026-03-05T18:00',
      ...data,
    }),
  });

  it('shows the gravest first', () => {
    expect(
      ids(
        activeAlerts([alert('a', { kind: 'announcement' }), alert('b', { kind: 'major' }), alert('c', {})], '/', today),
      ),
    ).toEqual(['b', 'c', 'a']);
  });

  it('shows an alert on each day that it touches', () => {
    expect(
      ids(
        activeAlerts(
          [alert('ce-soir', { from: '2026-03-02T22:00' }), alert('ce-matin', { until: '2026-03-02T06:00' })],
          '/',
          today,
        ),
      ),
    ).toEqual(['ce-soir', 'ce-matin']);
    expect(
      activeAlerts(
        [alert('demain', { from: '2026-03-03T00:00' }), alert('hier', { until: '2026-03-02T00:00' })],
        '/',
        today,
      ),
    ).toEqual([]);
  });

  it('keeps an alert for some addresses to these and those beneath', () => {
    const local = [alert('dechets', { pages: ['/vivre/dechets/'] })];
    expect(activeAlerts(local, '/vivre/dechets/tri/', today)).toHaveLength(1);
    expect(activeAlerts(local, '/vivre/dechets-verts/', today)).toEqual([]);
    expect(activeAlerts(local, '/', today)).toEqual([]);
  });
});
