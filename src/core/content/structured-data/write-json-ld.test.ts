import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJsonLd } from './write-json-ld.ts';

describe('data for search engines', () => {
  it('names its vocabulary once, for one thing or several', () => {
    expect(JSON.parse(writeJsonLd({ '@type': 'Place', name: 'Exemple' }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Place',
      name: 'Exemple',
    });
    expect(JSON.parse(writeJsonLd([{ '@type': 'Place' }, { '@type': 'WebSite' }]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Place' }, { '@type': 'WebSite' }],
    });
  });

  it('never lets a text close the element that holds it, and keeps the text', () => {
    const hostile = fc
      .array(fc.constantFrom('</script>', '<!--', '<script', '\u2028', '"', '\\', 'é'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (name) => {
        const written = writeJsonLd({ '@type': 'Place', name });
        expect(written).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(written).name).toBe(name);
      }),
    );
  });
});
