import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collegeFolders } from '../../../tests/fixtures/college-folder.ts';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { checkSettings } from '../college/settings/check-settings.ts';
import { readSettings } from '../college/settings/read-settings.ts';
import { readRecord } from '../content/read-record.ts';
import { communeConfigSchema, crisisSchema } from './commune-config.ts';
import { composeCommune, starterSchema } from './compose-commune.ts';
import { knownCommunesSchema } from './known-communes.ts';

const shared = new URL('../../../communes/_shared/', import.meta.url);
const known = knownCommunesSchema.parse(
  JSON.parse(readFileSync(new URL('data/communes-wallonnes.json', shared), 'utf8')),
);
const starter = starterSchema.parse(parse(readFileSync(new URL('starter.yaml', shared), 'utf8')));

describe('a new commune', () => {
  it.each(known.map((commune) => [commune.nom, commune] as const))('%s has a valid identity card', (_, commune) => {
    const files = composeCommune(commune, { theme: 'meuse', url: 'https://www.exemple.example' }, starter);
    const { data, problems } = readRecord(communeConfigSchema, files.get('commune.yaml') ?? '', 'commune.yaml');
    expect(problems).toEqual([]);
    expect(data?.nis).toBe(commune.nis);
    expect(data?.example).toBe(true);
  });

  it('offers the languages that its regime obliges', () => {
    const eupen = known.find((commune) => commune.nom === 'Eupen');
    if (eupen === undefined) throw new Error('Eupen manque');
    const files = composeCommune(eupen, { theme: 'meuse', url: 'https://www.exemple.example' }, starter);
    expect(parse(files.get('commune.yaml') ?? '').languages).toEqual(['de', 'fr']);
  });

  it('has a crisis page that is off', () => {
    const [commune] = known;
    if (commune === undefined) throw new Error('aucune commune');
    const files = composeCommune(commune, { theme: 'meuse', url: 'https://www.exemple.example' }, starter);
    expect(readRecord(crisisSchema, files.get('crisis.yaml') ?? '', 'crisis.yaml').data?.active).toBe(false);
  });

  it('has a college and a council, ready to work as the standard says', () => {
    const [commune] = known;
    if (commune === undefined) throw new Error('aucune commune');
    const files = composeCommune(commune, { theme: 'meuse', url: 'https://www.exemple.example' }, starter);
    const read = readSettings(collegeFolders({ 'general.yaml': files.get('college/general.yaml') ?? '' }));
    expect(read.ok && [...read.value.settings.assemblies.keys()]).toEqual(['college', 'conseil']);
    expect(read.ok && checkSettings(read.value, { today: calendarDaySchema.parse('2026-03-02') })).toEqual([]);
  });
});
