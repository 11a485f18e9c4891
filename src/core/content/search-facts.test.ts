import { expect, it } from 'vitest';
import { decisionSchema, sittingSchema } from './collections/assemblies.ts';
import { eventSchema } from './collections/events.ts';
import { newsSchema } from './collections/news.ts';
import { procedureSchema } from './collections/procedures.ts';
import type { Entries } from './loaded-commune.ts';
import { COLLECTION_NAMES } from './registry.ts';
import { searchFacts } from './search-facts.ts';

const text = { title: 'Exemple', summary: 'Un exemple.' };

it('tells the words, themes and year of each page, and no year for what comes back each year', () => {
  const event = (fields: object) =>
    eventSchema.parse({
      ...text,
      when: { kind: 'days', from: '2026-05-01' },
      category: 'fete',
      free: true,
      wheelchair: 'yes',
      ...fields,
    });
  const facts = searchFacts(
    entriesOf({
      procedures: [
        [
          '/demarches/x/',
          procedureSchema.parse({
            ...text,
            keywords: ['eID'],
            level: 'commune',
            themes: ['population', 'etat-civil'],
            who: 'Tous',
            price: { kind: 'free' },
            delay: 'Court',
            channels: [{ kind: 'counter' }],
          }),
        ],
      ],
      news: [['/actualites/x/', newsSchema.parse({ ...text, date: '2025-12-31', category: 'sport' })]],
      events: [
        ['/agenda/fete/', event({})],
        ['/agenda/marche/', event({ recurrence: { rule: 'FREQ=YEARLY' } })],
      ],
      sittings: [
        [
          '/vie-politique/seances/s/',
          sittingSchema.parse({
            ...text,
            assembly: 'council',
            at: '2024-03-04T19:30',
            place: 'Maison communale',
            stage: 'held',
          }),
          's',
        ],
      ],
      decisions: [
        [
          '/vie-politique/decisions/d/',
          decisionSchema.parse({
            ...text,
            assembly: 'council',
            sitting: 's',
            reference: 'd',
            category: 'Travaux',
            status: 'adopted',
            articles: [],
          }),
        ],
      ],
    }),
  );
  expect(Object.fromEntries(facts)).toEqual({
    '/demarches/x/': { keywords: ['eID'], themes: ['Domicile et population', 'État civil'], year: undefined },
    '/actualites/x/': { keywords: [], themes: ['Sport'], year: '2025' },
    '/agenda/fete/': { keywords: [], themes: ['Fêtes et folklore'], year: '2026' },
    '/agenda/marche/': { keywords: [], themes: ['Fêtes et folklore'], year: undefined },
    '/vie-politique/seances/s/': { keywords: [], themes: [], year: '2024' },
    '/vie-politique/decisions/d/': { keywords: [], themes: ['Travaux'], year: '2024' },
  });
});

function entriesOf(given: Record<string, readonly (readonly [address: string, data: object, id?: string])[]>): Entries {
  const lists = COLLECTION_NAMES.map((name) => [
    name,
    (given[name] ?? []).map(([address, data, id = 'x']) => ({ id, address, data })),
  ]);
  // The facts read nothing else of an entry.
  return Object.fromEntries(lists) as Entries;
}
