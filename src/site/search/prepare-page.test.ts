import { describe, expect, it } from 'vitest';
import { prepareForSearch } from './prepare-page.ts';

const page = (main: string, language = 'fr') =>
  `<!doctype html><html lang="${language}" data-home="grid"><head><title>x</title></head><body><header>menu</header>${main}<footer>pied</footer></body></html>`;
const found =
  '<main id="contenu" data-pagefind-body data-pagefind-filter="kind:page"><h1>Titre</h1><p>Texte.</p></main>';

describe('what the search reads of a page', () => {
  it('is its main part, without the menu and the footer', () => {
    const read = prepareForSearch(page(found), undefined);
    expect(read).toContain('<main id="contenu" data-pagefind-body data-pagefind-filter="kind:page">');
    expect(read).toContain('<h1>Titre</h1><p>Texte.</p></main>');
    expect(read).not.toMatch(/menu|pied/);
  });

  it('is nothing when the page does not ask to be found', () => {
    expect(prepareForSearch(page('<main id="contenu"><h1>Liste</h1></main>'), undefined)).toBeUndefined();
  });

  it('adds the words that people use, the themes and the year, whatever signs they hold', () => {
    const read = prepareForSearch(page(found), {
      keywords: ['eID', 'carte "rouge" & co'],
      themes: ['État civil'],
      year: '2026',
    });
    expect(read).toContain('<span data-pagefind-meta="keywords:eID, carte &quot;rouge&quot; &amp; co"></span>');
    expect(read).toContain('<span data-pagefind-filter="theme:État civil"></span>');
    expect(read).toContain('<span data-pagefind-filter="year:2026"></span>');
  });

  it('adds the words with ligatures as people type them', () => {
    const read = prepareForSearch(
      page(found.replace('Texte.', 'Les Œuvres et les œufs, et cætera ; œufs.')),
      undefined,
    );
    expect(read).toContain('keywords:oeuvres, oeufs, caetera"');
  });

  it('tells another language than French', () => {
    expect(prepareForSearch(page(found, 'nl'), undefined)).toContain('data-pagefind-meta="language:nl"');
    expect(prepareForSearch(page(found), undefined)).not.toContain('language:');
  });
});
