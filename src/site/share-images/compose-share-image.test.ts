import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeShareImage, type ShareImage } from './compose-share-image.ts';
import { openFace, type TextSetter } from './text-outline.ts';

const themes = resolve(import.meta.dirname, '../../../communes/_shared/themes');
const image: ShareImage = {
  eyebrow: 'Commune d’Exempleville',
  title: 'Démarches',
  emblem: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path id="a" d="M0 0h1v1z"/></svg>',
  band: undefined,
  colors: { paper: '#f5f7f8', ink: '#16202a', accent: '#1c4c74' },
};

describe('a share image', () => {
  let face: TextSetter;
  beforeAll(async () => {
    face = openFace(await readFile(resolve(themes, 'meuse/fonts/heading-gabarito.woff2')));
  });

  it('needs no font to be shown: its texts are outlines', () => {
    const svg = composeShareImage(image, face);
    expect(svg).not.toMatch(/<text|font-family/);
    expect(svg.match(/<path transform="translate\(/g)).toHaveLength(2);
  });

  it('keeps drawings apart, so that their identifiers do not meet', () => {
    expect(composeShareImage({ ...image, band: image.emblem }, face)).not.toContain('id="a"');
  });

  it('sets the longest names of communes within its margins, in three lines at most', () => {
    for (const title of [
      'Écaussinnes',
      'Ottignies-Louvain-la-Neuve',
      'Fontaine-l’Évêque',
      'Comines-Warneton',
      'Saint-Georges-sur-Meuse',
      'Ham-sur-Heure-Nalinnes',
    ]) {
      const svg = composeShareImage({ ...image, title }, face);
      const lines = [...svg.matchAll(/<path transform="translate\(72 (\d+)\)"/g)].map(([, baseline]) =>
        Number(baseline),
      );
      expect(lines.length, title).toBeGreaterThan(0);
      expect(Math.max(...lines), title).toBeLessThan(413);
    }
  });
});

describe('a line set in a face', () => {
  it.each([
    'meuse/fonts/heading-gabarito',
    'terril/fonts/heading-big-shoulders',
    'brique/fonts/heading-besley',
    'pierre-bleue/fonts/heading-newsreader',
  ])('has every letter that French needs in %s', async (path) => {
    const face = openFace(await readFile(resolve(themes, `${path}.woff2`)));
    for (const letter of 'àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŒ’«»-') {
      expect(face.outline(letter, 100).path, letter).not.toBe(face.outline('\u{10FFFF}', 100).path);
    }
  });

  it('is cut between words only, none longer than asked when a word fits', async () => {
    const face = openFace(await readFile(resolve(themes, 'meuse/fonts/heading-gabarito.woff2')));
    const text = 'Les habitants de la commune votent le budget participatif';
    const lines = face.wrap(text, 40, 300);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(face.outline(line, 40).width).toBeLessThanOrEqual(300);
  });
});
