import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSites } from './read-sites.ts';

let repository: string;
beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'perron-communes-'));
});
afterAll(() => rm(repository, { recursive: true }));

it('reads who each commune is, and its own host names in small letters', async () => {
  await writeCommune('exemple', [
    'name: Exemple',
    'province: Namur',
    'population: { count: 1200, on: 2024-01-01, source: Exemple }',
    'theme: meuse',
    'fictional: true',
    'url: https://WWW.Exemple.example/',
    'domains: [exemple.example]',
  ]);
  expect(await siteNamed('exemple')).toEqual({
    slug: 'exemple',
    name: 'Exemple',
    province: 'Namur',
    population: { count: 1200, year: '2024' },
    theme: 'meuse',
    fictional: true,
    url: 'https://WWW.Exemple.example/',
    domains: ['www.exemple.example', 'exemple.example'],
  });
});

it('leaves a wrong field out and keeps the others', async () => {
  await writeCommune('fautive', ['name: Fautive', 'theme: rose', 'url: nulle part', 'inconnu: 1']);
  expect(await siteNamed('fautive')).toMatchObject({ name: 'Fautive', theme: undefined, domains: [] });
});

it.each([
  ['illisible', ['name: "sans fin']],
  ['liste', ['- a', '- b']],
  ['vide', []],
])('names a commune whose sheet is unusable (%s) by its folder', async (slug, lines) => {
  await writeCommune(slug, lines);
  expect(await siteNamed(slug)).toMatchObject({ slug, name: slug, fictional: false, domains: [] });
});

async function writeCommune(slug: string, lines: readonly string[]): Promise<void> {
  await mkdir(join(repository, 'communes', slug), { recursive: true });
  await writeFile(join(repository, 'communes', slug, 'commune.yaml'), `${lines.join('\n')}\n`);
}

async function siteNamed(slug: string) {
  return (await readSites(repository)).find((site) => site.slug === slug);
}
