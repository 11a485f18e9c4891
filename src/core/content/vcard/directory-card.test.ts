import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { directorySchema } from '../collections/directory.ts';
import { writeDirectoryCard } from './directory-card.ts';

const day = calendarDaySchema.parse('2026-03-02');
const card = (fields: object) =>
  writeDirectoryCard(
    exampleCommune,
    {
      id: 'population',
      data: directorySchema.parse({
        title: 'Population, état civil; étrangers',
        summary: 'Un exemple.',
        kind: 'service',
        categories: ['administration'],
        ...fields,
      }),
    },
    day,
  );

describe('the card of a service', () => {
  const text = card({
    address: { street: 'Place de l’Exemple 1, bte 2', postalCode: '1999', locality: 'Exempleville' },
    contact: { phones: ['064 00 00 00'], emails: ['population@exempleville.example'] },
    point: { lat: 50.4, lon: 4.5 },
  });

  it('is version 4.0, in lines that end as the RFC says', () => {
    expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n[\s\S]*\r\nEND:VCARD\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('escapes the signs that separate values, and leaves those of addresses of the web', () => {
    expect(text).toContain(String.raw`FN:Population\, état civil; étrangers`);
    expect(text).toContain(String.raw`ORG:Commune d’Exempleville;Population\, état civil\; étrangers`);
    expect(text).toContain(String.raw`ADR:;;Place de l’Exemple 1\, bte 2;Exempleville;;1999;Belgique`);
    expect(text).toContain('GEO:geo:50.4,4.5');
    expect(text).toContain('TEL:tel:+3264000000');
  });

  it('comes back whole when an address book reads it', () => {
    const read = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(read.getFirstPropertyValue('fn')).toBe('Population, état civil; étrangers');
    expect(read.getFirstPropertyValue('email')).toBe('population@exempleville.example');
    expect(read.getFirstPropertyValue('url')).toBe('https://www.exempleville.example/annuaire/population/');
  });
});

it('never names the person who holds a function', () => {
  expect(card({ kind: 'function', holder: 'Personne Exemple' })).not.toContain('Personne Exemple');
});

it('is the same from one build to the next when the entry is dated', () => {
  expect(card({ updated: '2026-01-05' })).toContain('REV:20260105T000000Z');
});
