import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { type Event, eventSchema } from '../collections/events.ts';
import { describeEvent } from './describe-event.ts';

describe('an event', () => {
  const market = exampleEvent({
    when: { kind: 'times', from: '2026-03-05T08:00', to: '2026-03-05T13:00' },
    recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261231', except: ['2026-04-02'] },
    place: { name: 'Place de l’Exemple', address: { postalCode: '1999', locality: 'Exempleville' } },
  });

  it('gives its next time with its offset, and how it repeats', () => {
    expect(describe_(market, { kind: 'times', from: '2026-07-09T08:00', to: '2026-07-09T13:00' })).toMatchObject({
      startDate: '2026-07-09T08:00:00+02:00',
      endDate: '2026-07-09T13:00:00+02:00',
      eventSchedule: {
        startDate: '2026-03-05',
        endDate: '2026-12-31',
        startTime: '08:00:00',
        endTime: '13:00:00',
        repeatFrequency: 'P2W',
        byDay: ['TH'],
        exceptDate: ['2026-04-02'],
        scheduleTimezone: 'Europe/Brussels',
      },
      location: [{ '@type': 'Place', name: 'Place de l’Exemple', address: { addressLocality: 'Exempleville' } }],
    });
  });

  it('keeps whole days without hours', () => {
    const fair = exampleEvent({ when: { kind: 'days', from: '2026-05-01', to: '2026-05-03' } });
    expect(describe_(fair, fair.when)).toMatchObject({ startDate: '2026-05-01', endDate: '2026-05-03' });
  });

  it('says when it is cancelled, online, or free', () => {
    const webinar = exampleEvent({
      when: { kind: 'days', from: '2026-05-01' },
      online: 'https://exemple.example/',
      cancelled: true,
    });
    expect(describe_(webinar, webinar.when)).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      isAccessibleForFree: true,
      offers: { price: 0, priceCurrency: 'EUR' },
    });
  });
});

function describe_(event: Event, occurrence: object): unknown {
  const { when } = exampleEvent({ when: occurrence });
  return describeEvent(exampleCommune, event, { address: '/agenda/exemple/', occurrence: when });
}

function exampleEvent(fields: object): Event {
  return eventSchema.parse({
    title: 'Exemple',
    summary: 'Un exemple.',
    category: 'marche',
    free: true,
    wheelchair: 'yes',
    ...fields,
  });
}
