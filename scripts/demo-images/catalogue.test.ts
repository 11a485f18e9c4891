import { describe, expect, it } from 'vitest';
import { sharedPictures, valmarinPictures } from './catalogue.ts';
import { compose } from './render.ts';

const pictures = [...valmarinPictures, ...sharedPictures];

describe('the drawn pictures', () => {
  it('gives Valmarin at least sixty pictures, each under its own name', () => {
    expect(valmarinPictures.length).toBeGreaterThanOrEqual(60);
    expect(new Set(pictures.map(({ file }) => file)).size).toBe(pictures.length);
  });

  it('says in one sentence what each shows', () => {
    expect(pictures.filter(({ alt }) => !/^\p{Lu}.{14,160}\.$/u.test(alt))).toEqual([]);
  });

  it('draws the same picture each time, and no two alike', () => {
    const drawings = pictures.map(compose);
    expect(pictures.map(compose)).toEqual(drawings);
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it('never draws at a place that is not a number', () => {
    expect(
      pictures.filter((picture) => /NaN|undefined|Infinity/.test(compose(picture))).map(({ file }) => file),
    ).toEqual([]);
  });
});
