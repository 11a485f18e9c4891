import fc from 'fast-check';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { CORPUS, corpusImages } from '../../../tests/markdown/corpus.ts';
import { markdownToHtml } from '../../core/content/markdown-model/markdown-to-html.ts';
import { createContentRenderer } from './content-renderer.ts';

const options = { images: corpusImages, language: 'fr' } as const;
const render = createContentRenderer(options);

describe('whatever a text holds', () => {
  it.each(CORPUS)('$name comes out harmless', ({ source }) => {
    expectHarmless(render(source).html);
    expectHarmless(markdownToHtml(source, options).html);
  });

  it('random hostile Markdown comes out harmless through both engines', () => {
    fc.assert(
      fc.property(hostileMarkdown, (source) => {
        expectHarmless(render(source).html);
        expectHarmless(markdownToHtml(source, options).html);
      }),
      { numRuns: 1000 },
    );
  });

  it('a link hidden in any spelling never runs', () => {
    fc.assert(
      fc.property(hiddenScheme, (address) => {
        const source = `[x](${address}) [y](<${address}>) <${address}>\n\n[z]\n\n[z]: <${address}>\n\n![i](${address})`;
        expectHarmless(render(source).html);
        expectHarmless(markdownToHtml(source, options).html);
      }),
      { numRuns: 500 },
    );
  });
});

const ELEMENTS = new Set(
  (
    'p br hr h1 h2 h3 h4 h5 h6 em strong del a ul ol li input blockquote pre code div table thead tbody tr th td ' +
    'section sup figure figcaption picture source img'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'id className href rel title src alt width height loading decoding type srcSet sizes start role tabIndex ariaLabel ' +
    'ariaDescribedBy dataFootnotes dataFootnoteRef dataFootnoteBackref checked disabled'
  ).split(' '),
);
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Judges the page with an HTML parser and the URL standard, never with the rules under test: only elements that
 * Markdown makes (no script), no event or style attribute, no address that runs or leaves by another scheme.
 */
function expectHarmless(html: string): void {
  inspect(htmlToHast(html, { fragment: true }));
}

function inspect(node: Nodes): void {
  expect(['root', 'element', 'text']).toContain(node.type);
  if (node.type === 'element') {
    expect(ELEMENTS).toContain(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      expect(ATTRIBUTES, `${node.tagName} ${name}`).toContain(name);
      if (name === 'href' || name === 'src') {
        const address = String(value);
        if (URL.canParse(address, 'https://commune.exemple/page/')) {
          expect(SCHEMES, address).toContain(new URL(address, 'https://commune.exemple/page/').protocol);
        }
      }
    }
  }
  if ('children' in node) for (const child of node.children) inspect(child);
}

const piece = fc.constantFrom(
  ...['<script>', '</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<iframe src="javascript:x">'],
  ...[
    '<a href="javascript:x">',
    '</a>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<style>',
    '</style>',
    '<math>',
  ],
  ...['](javascript:alert(1))', '](JAVASCRIPT:x)', '](java\tscript:x)', '](&#106;avascript:x)', '](data:text/html,x)'],
  ...['](vbscript:x)', '](//exemple.be)', '](/page/ "t" onclick=x)', '](" onmouseover="x)', '](media/marche.jpg "t")'],
  ...[
    '[',
    '![',
    '![[',
    ']',
    '](',
    ')',
    '<javascript:x>',
    '<https://exemple.be/"onclick="x>',
    '[r]',
    '\n[r]: javascript:x\n',
  ],
  ...[
    '\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n# ',
    '\n1. ',
    '    ',
    '```',
    '`',
    '**',
    '_',
    '~~',
    '|',
    '\n| a | b |\n|---|:-:|\n| ',
  ],
  ...[
    '[^1]',
    '\n[^1]: ',
    '- [ ] ',
    '"',
    "'",
    '&quot;',
    '&lt;',
    '&#60;script&#62;',
    '&colon;',
    '\\',
    '\u0000',
    '\u202E',
  ],
  ...['mot', 'été', ' onclick=alert(1) ', ' style="x" ', '{alert(1)}', '<x-y z>', '<br>', '<br onclick=x>', '---\n'],
);

const hostileMarkdown = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) }),
    {
      maxLength: 25,
    },
  )
  .map((pieces) => pieces.join(''));

/** `javascript:` and its like with characters that some reader may skip. */
const hiddenScheme = fc
  .tuple(
    fc.constantFrom('javascript', 'data', 'vbscript', 'file', 'blob', 'JavaScript'),
    fc.array(
      fc.tuple(
        fc.nat(12),
        fc.constantFrom(
          '\t',
          '&Tab;',
          '&NewLine;',
          '&#10;',
          '&#0;',
          '&#1;',
          ' ',
          '\u00A0',
          '&#173;',
          '&#8203;',
          '%0A',
          '\\',
          '/',
          '\uFEFF',
        ),
      ),
      { maxLength: 3 },
    ),
    fc.constantFrom(':', '&colon;', '&#58;', '&#x3A;', '%3A', '\\:', ':&Tab;'),
  )
  .map(([scheme, fillers, colon]) => {
    let address = scheme;
    for (const [place, filler] of fillers) address = address.slice(0, place) + filler + address.slice(place);
    return `${address}${colon}alert(1)`;
  });
