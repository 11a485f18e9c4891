import { describe, expect, it } from 'vitest';
import { contentType, isCompressible } from './content-type.ts';

describe('contentType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['base.css', 'text/css; charset=utf-8'],
    ['agenda.ics', 'text/calendar; charset=utf-8'],
    ['service.vcf', 'text/vcard; charset=utf-8'],
    ['flux.xml', 'application/xml; charset=utf-8'],
    ['photo.AVIF', 'image/avif'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['wasm.fr.pagefind', 'application/octet-stream'],
    ['sans-extension', 'application/octet-stream'],
  ])('%s is %s', (name, type) => expect(contentType(name)).toBe(type));
});

describe('isCompressible', () => {
  it('compresses text and leaves what is already compressed', () => {
    for (const name of ['a.html', 'a.css', 'a.js', 'a.svg', 'a.json', 'a.xml', 'a.ics', 'a.webmanifest', 'a.rss']) {
      expect(isCompressible(contentType(name)), name).toBe(true);
    }
    for (const name of ['a.avif', 'a.png', 'a.pdf', 'a.woff2', 'a.zip', 'a.pagefind', 'a.docx', 'a.mp4']) {
      expect(isCompressible(contentType(name)), name).toBe(false);
    }
  });
});
