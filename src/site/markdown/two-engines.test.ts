import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { CORPUS, corpusImages } from '../../../tests/markdown/corpus.ts';
import { markdownToHtml } from '../../core/content/markdown-model/markdown-to-html.ts';
import type { Language } from '../../core/content/taxonomy.ts';
import { createContentRenderer } from './content-renderer.ts';
import { satteriOptions } from './satteri-options.ts';

const options = (language: Language) => ({ images: corpusImages, language });

/** The engines end a page and spell a lone `>` differently; a browser reads the same page. */
function comparable(html: string): string {
  return html.replace(/\n+$/, '').replaceAll('&gt;', '>');
}

describe('a text gives the same page through both engines', () => {
  it('is tried on at least forty texts', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(40);
  });

  describe.each(['fr', 'de'] as const)('in language %s', (language) => {
    const render = createContentRenderer(options(language));
    it.each(CORPUS)('$name', ({ source }) => {
      const fast = render(source);
      const model = markdownToHtml(source, options(language));
      expect(comparable(fast.html)).toBe(comparable(model.html));
      expect(fast.headings).toEqual(model.headings);
    });
  });
});

describe('inside Astro', () => {
  const shared = { syntaxHighlight: false, smartypants: true, gfm: true } as const;

  it.each(CORPUS)('$name gives the same page and leaves no image to Astro', async ({ source }) => {
    const renderer = await satteri(satteriOptions(options('fr'))).createRenderer(shared);
    const { code, metadata } = await renderer.render(source);
    const { html, headings } = createContentRenderer(options('fr'))(source);
    expect(code).toBe(html);
    expect(metadata.headings).toEqual(headings);
    expect(metadata.localImagePaths).toEqual([]);
    expect(metadata.remoteImagePaths).toEqual([]);
  });

  it('sets a page in the language that its front matter names', async () => {
    const renderer = await satteri(satteriOptions(options('fr'))).createRenderer(shared);
    const source = 'Wann?[^1]\n\n| A |\n|---|\n\n[^1]: Heute!';
    const { code } = await renderer.render(source, { frontmatter: { language: 'de' } });
    expect(comparable(code)).toBe(comparable(markdownToHtml(source, options('de')).html));
    expect(code).toContain('>Anmerkungen<');
  });
});

describe('the corpus as a French page', () => {
  const page = (name: string): string => {
    const text = CORPUS.find((candidate) => candidate.name === `${name}.md`);
    if (text === undefined) throw new Error(`no text ${name}`);
    return createContentRenderer(options('fr'))(text.source).html;
  };

  it('drops raw HTML, scripts and comments, keeps the words around', () => {
    const html = page('html-bloc') + page('html-en-ligne') + page('html-script') + page('commentaires');
    expect(html).not.toMatch(/<(?!\/?(?:p|br)>)/);
    expect(html).toContain('Le texte Markdown entre deux balises reste.');
    expect(html).not.toContain('<p></p>');
    expect(html).not.toContain('relire');
  });

  it('keeps <br> as a line break in a sentence and in a cell', () => {
    expect(page('html-en-ligne')).toContain('Deux lignes<br>\nen une<br>\nseule<br>\nphrase.');
    expect(page('tableaux')).toContain('12\u00A0h<br>\npuis 14\u00A0h');
  });

  it('gives no address to a link with a forbidden scheme', () => {
    expect(page('liens-interdits')).not.toContain('href');
  });

  it('marks links that leave the site, and only these', () => {
    const links = page('liens-permis').match(/<a .*?<\/a>/g) ?? [];
    expect(links).toHaveLength(15);
    for (const link of links) expect(link.includes('rel="external"')).toBe(/href="(?:https?:)?\/\//i.test(link));
  });

  it('makes a figure of an image alone in its paragraph', () => {
    const html = page('images');
    expect(html).toContain(
      '<figure><picture><source type="image/avif" srcset="/_images/exemple-480.avif 480w, /_images/exemple-800.avif 800w" sizes="(min-width: 48rem) 44rem, 100vw">',
    );
    expect(html).toContain(
      '<img src="/_images/exemple-800.jpg" alt="Le marché du samedi" width="800" height="600" loading="lazy" decoding="async"></picture><figcaption>Le marché, place communale\u00A0: tous les samedis\u202F!</figcaption></figure>',
    );
    expect(html).toContain('<img src="media/absente.jpg" alt="Inconnue"');
    expect(html).not.toContain('décorative');
  });

  it('names each scrolling table apart and aligns by class', () => {
    const html = page('tableaux');
    expect(html).toContain('<div class="table" role="region" tabindex="0" aria-label="Tableau"><table>');
    expect(html).toContain('aria-label="Tableau 2"');
    expect(html).toContain('<td class="align-right">');
    expect(html).not.toContain('style=');
  });

  it('leaves code exactly as written', () => {
    expect(page('code')).toContain('<code>a : b ! "c" l\'eau</code>');
    expect(page('code')).toContain('titre: "L\'été : horaires !"');
  });
});
