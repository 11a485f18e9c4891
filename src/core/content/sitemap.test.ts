import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { writeSitemap } from './sitemap.ts';

describe('the list of pages for search engines', () => {
  const day = calendarDaySchema.parse('2026-11-02');

  it('gives complete addresses in order, with the day of the last change where it is known', () => {
    const sitemap = writeSitemap('https://www.exemple.be/', ['/vivre/', '/'], new Map([['/vivre/', day]]), new Map());
    expect(sitemap.match(/<url>.*<\/url>/g)).toEqual([
      '<url><loc>https://www.exemple.be/</loc></url>',
      '<url><loc>https://www.exemple.be/vivre/</loc><lastmod>2026-11-02</lastmod></url>',
    ]);
  });

  it('writes accents and signs as the protocol wants them', () => {
    const sitemap = writeSitemap('https://www.exemple.be', ['/été/', '/a&b/'], new Map(), new Map());
    expect(sitemap).toContain('<loc>https://www.exemple.be/a&amp;b/</loc>');
    expect(sitemap).toContain('<loc>https://www.exemple.be/%C3%A9t%C3%A9/</loc>');
  });

  it('names the other languages of a page, itself included', () => {
    const versions = new Map([
      ['fr', '/avis/x/'],
      ['nl', '/avis/x-nl/'],
    ] as const);
    const sitemap = writeSitemap('https://www.exemple.be', ['/avis/x/'], new Map(), new Map([['/avis/x/', versions]]));
    expect(sitemap).toContain(
      '<xhtml:link rel="alternate" hreflang="fr" href="https://www.exemple.be/avis/x/"/><xhtml:link rel="alternate" hreflang="nl" href="https://www.exemple.be/avis/x-nl/"/>',
    );
  });
});
