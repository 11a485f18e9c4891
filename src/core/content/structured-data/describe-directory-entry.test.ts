import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { directorySchema } from '../collections/directory.ts';
import { describeDirectoryEntry } from './describe-directory-entry.ts';

const entry = (fields: object) =>
  describeDirectoryEntry(
    exampleCommune,
    '/annuaire/exemple/',
    directorySchema.parse({ title: 'Exemple', summary: 'Un exemple.', categories: ['autre'], ...fields }),
    calendarDaySchema.parse('2026-03-02'),
  );

describe('an entry of the directory', () => {
  it.each([
    ['service', 'GovernmentOffice'],
    ['association', 'Organization'],
    ['shop', 'LocalBusiness'],
    ['place', 'Place'],
  ])('of kind « %s » is a %s', (kind, type) => {
    expect(entry({ kind })).toMatchObject({
      '@type': type,
      '@id': 'https://www.exempleville.example/annuaire/exemple/',
    });
  });

  it('tells machines nothing of the person who holds a function', () => {
    expect(JSON.stringify(entry({ kind: 'function', holder: 'Personne Exemple' }))).not.toContain('Personne Exemple');
  });

  it('gives its opening hours and its exceptions', () => {
    const hours = {
      week: { tuesday: [{ from: '09:00', to: '12:00' }] },
      holidays: 'closed',
      exceptions: [{ from: '2026-03-10', to: '2026-03-10', slots: [{ from: '10:00', to: '11:00' }] }],
    };
    expect(entry({ kind: 'service', hours })).toMatchObject({
      openingHoursSpecification: [
        { dayOfWeek: 'https://schema.org/Tuesday', opens: '09:00', closes: '12:00' },
        { opens: '10:00', closes: '11:00', validFrom: '2026-03-10', validThrough: '2026-03-10' },
      ],
    });
  });

  it('says whether a wheelchair can enter only when that is sure', () => {
    expect(entry({ kind: 'place', wheelchair: 'yes' })).toMatchObject({ amenityFeature: { value: true } });
    expect(entry({ kind: 'place', wheelchair: 'limited' })).not.toHaveProperty('amenityFeature');
  });
});
