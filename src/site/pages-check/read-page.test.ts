import { describe, expect, it } from 'vitest';
import { checkPage } from '../../core/content/page-rules/check-page.ts';
import { readPage } from './read-page.ts';

const page = (body: string, head = '<title>Une page</title><meta name="description" content="Une page.">') =>
  `<!doctype html><html lang="fr"><head>${head}</head><body><main><h1>Titre</h1>${body}</main></body></html>`;
const codes = (html: string) => checkPage(readPage('/essai/', html)).map((fault) => fault.code);

describe('the check of a written page', () => {
  it('finds nothing in a sound page', () => {
    expect(
      codes(
        page(
          '<h2 id="a">A</h2><p>Un <a href="/vivre/">lien</a>.<p>Un autre.<img src="/x.png" alt="" width="1" height="1">',
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['no language', page('').replace(' lang="fr"', ''), 'missing-language'],
    ['no title', page('', '<meta name="description" content="x">'), 'missing-title'],
    ['no description', page('', '<title>x</title>'), 'missing-description'],
    ['two first-level headings', page('<h1>Autre</h1>'), 'heading-level-1'],
    ['a heading that skips a level', page('<h3>Trop bas</h3>'), 'heading-order'],
    ['an empty heading', page('<h2> </h2>'), 'empty-heading'],
    ['an identifier used twice', page('<p id="a"></p><p id="a"></p>'), 'duplicate-id'],
    [
      'two landmarks of one name',
      page('<nav aria-label="Pages"></nav><nav aria-label="Pages"></nav>'),
      'duplicate-landmark',
    ],
    ['a picture without alt', page('<img src="/x.png" width="1" height="1">'), 'missing-alt'],
    ['a picture without size', page('<img src="/x.png" alt="x">'), 'image-without-size'],
    ['a link without text', page('<a href="/vivre/"><svg></svg></a>'), 'empty-link'],
    ['a button without text', page('<button></button>'), 'empty-button'],
    [
      'a table without heading cells',
      page('<table><caption>x</caption><tr><td>1</td></tr></table>'),
      'table-without-heading',
    ],
    ['a script of another site', page('<script src="https://ailleurs.example/a.js"></script>'), 'third-party'],
    [
      'a protocol-relative picture',
      page('<img src="//ailleurs.example/a.png" alt="" width="1" height="1">'),
      'third-party',
    ],
    ['a style attribute', page('<p style="color:red">x</p>'), 'inline-code'],
    ['a style element', page('<style>p{}</style>'), 'inline-code'],
    ['an inline script', page('<script>1</script>'), 'inline-code'],
    ['an event attribute', page('<p onclick="x()">x</p>'), 'inline-code'],
    ['an element never closed', page('<div><span>x</div>'), 'invalid-html'],
    ['an end tag without its beginning', page('<p>x</p></b>'), 'invalid-html'],
    ['an attribute written twice', page('<p class="a" class="b">x</p>'), 'invalid-html'],
    [
      'a link whose text is hidden from screen readers',
      page('<a href="/vivre/"><span aria-hidden="true">→</span></a>'),
      'empty-link',
    ],
    ['two navigations without a name', page('<nav></nav><nav></nav>'), 'duplicate-landmark'],
    ['a second main zone', page('').replace('<main>', '<main></main><main>'), 'main-landmark'],
    ['a table without a name', page('<table><tr><th>1</th></tr></table>'), 'table-without-name'],
    [
      'a preconnection to another site',
      page(
        '',
        '<title>x</title><meta name="description" content="x"><link rel="preconnect" href="https://ailleurs.example">',
      ),
      'third-party',
    ],
  ])('sees %s', (_, html, code) => {
    expect(codes(html)).toEqual([code]);
  });

  it('takes the alternative text of a picture as the text of its link', () => {
    expect(codes(page('<a href="/"><img src="/x.png" alt="Accueil" width="1" height="1"></a>'))).toEqual([]);
  });

  it.each([
    ['its caption', '<table><caption>Tarifs</caption><tr><th>1</th></tr></table>'],
    [
      'the region that holds it',
      '<div role="region" aria-label="Tarifs" tabindex="0"><table><tr><th>1</th></tr></table></div>',
    ],
    ['the heading that labels it', '<h2 id="t">Tarifs</h2><table aria-labelledby="t"><tr><th>1</th></tr></table>'],
  ])('takes a table as named by %s', (_, html) => {
    expect(codes(page(html))).toEqual([]);
  });

  it('tells apart zones by the headings that label them', () => {
    expect(
      codes(
        page(
          '<section aria-labelledby="a"><h2 id="a">A</h2></section><section aria-labelledby="b"><h2 id="b">B</h2></section>',
        ),
      ),
    ).toEqual([]);
  });

  it('judges neither the names in a template nor those of hidden elements, filled later by a script', () => {
    expect(codes(page('<button hidden></button><template><li><h3></h3><a href="/x/"></a></li></template>'))).toEqual(
      [],
    );
  });

  it('allows structured data, which is not code', () => {
    expect(codes(page('<script type="application/ld+json">{}</script>'))).toEqual([]);
  });
});
