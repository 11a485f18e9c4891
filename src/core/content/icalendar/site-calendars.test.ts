import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { sittingSchema } from '../collections/assemblies.ts';
import { directorySchema } from '../collections/directory.ts';
import { eventSchema } from '../collections/events.ts';
import { agendaEntries, sittingEntries } from './site-calendars.ts';

const today = calendarDaySchema.parse('2026-03-02');
const event = (id: string, fields: object) => ({
  id,
  data: eventSchema.parse({
    title: id,
    summary: 'Un exemple.',
    category: 'fete',
    free: true,
    wheelchair: 'yes',
    ...fields,
  }),
});

describe('the agenda to follow', () => {
  it('holds what comes within twelve months, once for a repeated event', () => {
    const events = [
      event('passe', { when: { kind: 'days', from: '2026-03-01' } }),
      event('bientot', { when: { kind: 'days', from: '2026-03-02' } }),
      event('lointain', { when: { kind: 'days', from: '2027-03-03' } }),
      event('repete', { when: { kind: 'days', from: '2020-01-01' }, recurrence: { rule: 'FREQ=WEEKLY' } }),
    ];
    expect(agendaEntries(exampleCommune, events, [], today).map((entry) => entry.title)).toEqual(['repete', 'bientot']);
  });

  it('finds in the directory where an event takes place', () => {
    const hall = {
      id: 'salle',
      data: directorySchema.parse({
        title: 'Salle de l’Exemple',
        summary: 'Un exemple.',
        kind: 'place',
        categories: ['salle'],
        address: { street: 'Rue de l’Exemple 3', postalCode: '1999', locality: 'Exempleville' },
        point: { lat: 50.4, lon: 4.5 },
      }),
    };
    const [entry] = agendaEntries(
      exampleCommune,
      [event('bal', { when: { kind: 'days', from: '2026-04-01' }, place: { entry: 'salle' } })],
      [hall],
      today,
    );
    expect(entry).toMatchObject({
      uid: 'events-bal@exempleville.commune',
      location: 'Salle de l’Exemple, Rue de l’Exemple 3, 1999 Exempleville',
      point: { lat: 50.4, lon: 4.5 },
      url: 'https://www.exempleville.example/agenda/bal/',
    });
  });
});

describe('the sittings to follow', () => {
  it('are those of the council, in order, cancelled ones marked', () => {
    const sitting = (id: string, at: string, fields: object = {}) => ({
      id,
      data: sittingSchema.parse({
        title: id,
        summary: 'Un exemple.',
        assembly: 'council',
        at,
        place: 'Maison communale',
        stage: 'announced',
        ...fields,
      }),
    });
    const sittings = [
      sitting('avril', '2026-04-27T19:30'),
      sitting('mars', '2026-03-30T19:30', { stage: 'cancelled' }),
      sitting('college', '2026-03-05T09:00', { assembly: 'college' }),
      sitting('ancienne', '2024-01-01T19:30'),
    ];
    expect(sittingEntries(exampleCommune, sittings, today).map((entry) => [entry.url, entry.cancelled])).toEqual([
      ['https://www.exempleville.example/vie-politique/seances/mars/', true],
      ['https://www.exempleville.example/vie-politique/seances/avril/', false],
    ]);
  });
});
