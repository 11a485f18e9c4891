import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommunes, knownCommunesSchema } from './known-communes.ts';

const file = new URL('../../../communes/_shared/data/communes-wallonnes.json', import.meta.url);
const known = knownCommunesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const names = (query: string) => findCommunes(query, known).map((commune) => commune.nom);

describe('finding a commune', () => {
  it('knows the 261 Walloon communes, each once', () => {
    expect(known).toHaveLength(261);
    expect(new Set(known.map((commune) => commune.slug)).size).toBe(261);
  });

  it('ignores case, accents, dashes and ligatures', () => {
    expect(names('la louviere')).toEqual(['La Louvière']);
    expect(names('BRAINE L ALLEUD')).toEqual(["Braine-l'Alleud"]);
    expect(names('le rœulx')).toEqual(['Le Roeulx']);
  });

  it('takes a NIS code', () => {
    expect(names('55085')).toEqual(['Seneffe']);
  });

  it('prefers an exact name to longer ones', () => {
    expect(names('Ans')).toEqual(['Ans']);
  });

  it('offers names that begin so before names that contain it', () => {
    const found = names('brai');
    expect(found.slice(0, 3).every((name) => name.startsWith('Brai'))).toBe(true);
  });

  it('finds every commune by its own name and by its own code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), (commune) => {
        expect(findCommunes(commune.nom, known)).toContain(commune);
        expect(findCommunes(commune.nis, known)).toEqual([commune]);
      }),
    );
  });
});
