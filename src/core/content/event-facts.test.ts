import { describe, expect, it } from 'vitest';
import type { CalendarDay, LocalDateTime } from '../calendar/calendar-day.ts';
import type { Occurrence } from '../calendar/recurrence.ts';
import { directorySchema } from './collections/directory.ts';
import { type Event, eventSchema } from './collections/events.ts';
import { announcedOccurrence, eventFacts, isOver, occurrenceText, venueOf } from './event-facts.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
const days = (from: string, to?: string): Occurrence => ({
  kind: 'days',
  from: from as CalendarDay,
  ...(to === undefined ? {} : { to: to as CalendarDay }),
});
const times = (from: string, to?: string): Occurrence => ({
  kind: 'times',
  from: from as LocalDateTime,
  ...(to === undefined ? {} : { to: to as LocalDateTime }),
});

function event(more: object = {}): Event {
  return eventSchema.parse({
    title: 'Exemple',
    summary: 'Un exemple.',
    when: { kind: 'days', from: '2026-05-02' },
    category: 'fete',
    free: true,
    wheelchair: 'limited',
    ...more,
  });
}

describe('when an event takes place', () => {
  it('names the day and the hours', () => {
    expect(plain(occurrenceText(times('2026-05-02T14:00', '2026-05-02T18:30')))).toBe(
      'samedi 2 mai 2026, 14 h – 18 h 30',
    );
    expect(plain(occurrenceText(times('2026-05-02T20:00')))).toBe('samedi 2 mai 2026, 20 h');
  });

  it('counts the small hours as the same evening', () => {
    expect(plain(occurrenceText(times('2026-05-02T21:00', '2026-05-03T02:00')))).toBe('samedi 2 mai 2026, 21 h – 2 h');
  });

  it('tells a period by its ends', () => {
    expect(plain(occurrenceText(days('2026-12-18', '2026-12-20')))).toBe('du 18 au 20 décembre 2026');
    expect(plain(occurrenceText(times('2026-05-02T14:00', '2026-05-03T18:00')))).toBe(
      'du samedi 2 mai 2026 à 14 h au dimanche 3 mai 2026 à 18 h',
    );
  });
});

describe('the time to announce', () => {
  const course = event({ when: { kind: 'days', from: '2026-05-05' }, recurrence: { rule: 'FREQ=WEEKLY;COUNT=3' } });
  const announced = (day: string) => announcedOccurrence(course, day as CalendarDay);

  it('is the next one, and the last when all are over', () => {
    expect(announced('2026-05-06').from).toBe('2026-05-12');
    expect(announced('2026-06-01').from).toBe('2026-05-19');
    expect(isOver(announced('2026-06-01'), '2026-06-01' as CalendarDay)).toBe(true);
    expect(isOver(announced('2026-05-19'), '2026-05-19' as CalendarDay)).toBe(false);
  });
});

describe('the facts of an event', () => {
  const place = { name: 'Quai du Canal', address: { postalCode: '7180', locality: 'Exemple' } };
  const facts = (data: Event) =>
    Object.fromEntries(eventFacts(data, data.when, venueOf(data, [])).map(({ term, text }) => [term, text]));

  it('says the price, or that it is free', () => {
    expect(facts(event())['Prix']).toBe('Gratuit');
    expect(facts(event({ free: false, price: '5 € sur place' }))['Prix']).toBe('5 € sur place');
    expect(facts(event({ free: false }))['Prix']).toBe('Payant');
  });

  it('speaks of wheelchairs only where there is somewhere to go', () => {
    expect(facts(event({ place }))['Fauteuil roulant']).toBe('Accès partiel ou avec de l’aide');
    expect(facts(event({ online: 'https://video.exemple.be/' }))).not.toHaveProperty('Fauteuil roulant');
  });

  it('leads to the page of a place that the directory knows', () => {
    const hall = directorySchema.parse({
      title: 'Salle de l’Exemple',
      summary: 'Une salle.',
      kind: 'place',
      categories: ['salle'],
    });
    expect(venueOf(event({ place: { entry: 'salle' } }), [{ id: 'salle', data: hall }])).toMatchObject({
      name: 'Salle de l’Exemple',
      to: '/annuaire/salle/',
    });
    expect(venueOf(event({ place }), [])).toMatchObject({ name: 'Quai du Canal' });
  });
});
