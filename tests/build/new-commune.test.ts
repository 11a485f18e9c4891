import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readKnownCommunes } from '../../scripts/commune-new/known.ts';
import { composeCommune, starterSchema } from '../../src/core/commune/compose-commune.ts';
import { type SmallRepository, smallRepository } from '../browser/small-repository.ts';
import { repository } from './read-site.ts';

/** A plain commune, one of the German-speaking region, one with facilities for another language, the longest name. */
const newcomers = ['bertrix', 'eupen', 'comines-warneton', 'ottignies-louvain-la-neuve'];

let small: SmallRepository;
beforeAll(async () => {
  small = await smallRepository([]);
});
afterAll(() => small.remove());

describe('a new commune', () => {
  it('has a site that builds and passes every check, from its name alone', async () => {
    const known = await readKnownCommunes(repository);
    const starter = starterSchema.parse(
      parse(await readFile(join(repository, 'communes/_shared/starter.yaml'), 'utf8')),
    );
    for (const slug of newcomers) {
      const commune = known.find((one) => one.slug === slug);
      if (commune === undefined) throw new Error(`${slug} manque à la liste des communes.`);
      const files = composeCommune(commune, { theme: 'brique', url: `https://www.${slug}.example` }, starter);
      for (const [path, text] of files) {
        const file = join(small.root, 'communes', slug, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    }
    const { built, failed, pages } = await small.build('2026-11-24');
    expect(failed).toEqual([]);
    expect(built).toEqual([...newcomers].sort());
    expect(pages).toBeGreaterThan(newcomers.length * 150);
    const home = await readFile(join(small.root, 'dist/bertrix/index.html'), 'utf8');
    expect(home).toContain('Bienvenue sur le nouveau site de Bertrix');
    expect(home).toContain('Site de démonstration');
  });
});
