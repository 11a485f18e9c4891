import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../../../tests/examples/example-files.ts';
import { markdownToHtml } from '../content/markdown-model/markdown-to-html.ts';
import { readEntryFile } from './entry-file.ts';
import { sanitiseMarkdown } from './sanitise-markdown.ts';

describe('a text that an agent sends', () => {
  it.each([
    ['a script', 'Avant\n\n<script>alert(1)</script>\n\nAprès', 'Avant\n\n\n\nAprès', 'raw-html'],
    ['a tag inside a sentence, but not its words', 'Un <b>mot</b> fort', 'Un mot fort', 'raw-html'],
    ['a block, but not its words', '<div class="x">\nBonjour à tous\n</div>', 'Bonjour à tous', 'raw-html'],
    ['an event handler', '<img src=x onerror=alert(1)>', '', 'raw-html'],
    ['a comment', 'Avant <!-- caché --> après', 'Avant  après', 'raw-html'],
    ['a component', 'Voyez <Carte lieu="x" />.', 'Voyez .', 'raw-html'],
    ['a frame', '<iframe src="https://exemple.example"></iframe>', '', 'raw-html'],
    ['a link that runs code, but not its words', '[cliquez](javascript:alert)', 'cliquez', 'forbidden-link'],
    ['one in disguise', '[cliquez](java&#10;script:alert)', 'cliquez', 'forbidden-link'],
    ['one in capitals', '[cliquez](JaVaScRiPt:alert)', 'cliquez', 'forbidden-link'],
    ['one between angles', '<javascript:alert>', 'javascript:alert', 'forbidden-link'],
    ['one defined elsewhere', '[cliquez][x]\n\n[x]: javascript:alert', 'cliquez\n\n', 'forbidden-link'],
    ['one written as data', '[a](data:text/html,x)', 'a', 'forbidden-link'],
    ['one to an old protocol', '[a](vbscript:x)', 'a', 'forbidden-link'],
    ['a picture pasted as data', '![Le plan](data:image/png;base64,AAAA)', 'Le plan', 'forbidden-image'],
    ['an import of MDX', "import Carte from './carte.astro'\n\nBonjour", '\n\nBonjour', 'code-line'],
    ['an export of MDX', 'export const a = 1;\n\nBonjour', '\n\nBonjour', 'code-line'],
  ])('loses %s', (_, source, text, code) => {
    const result = sanitiseMarkdown(source);
    expect(result.text).toBe(text);
    expect(result.removals[0]?.code).toBe(code);
  });

  it.each([
    [
      'links of the site, addresses, mail and telephone',
      '[a](/vivre/) <https://exemple.example> [b](mailto:a@exemple.example) [c](tel:+3264000000)',
    ],
    ['pictures of the commune', '![Le marché](media/marche.jpg "décorative")'],
    ['code as it is shown', '`<script>` et\n\n```\n<b>x</b> [a](javascript:x)\n```'],
    ['comparisons and signs', 'Si 3 < 5 et 7 > 2 : « oui » & non {commune}'],
    ['sentences that begin like code', 'Exporter vos données. Importation de bois.\n\nimport et export, deux mots'],
    ['tables, lists, quotes and notes', '| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] fait\n\n> cité[^1]\n\n[^1]: note\n'],
  ])('keeps %s', (_, source) => {
    expect(sanitiseMarkdown(source)).toEqual({ text: source, removals: [] });
  });

  it('turns the line break of other editors into one of its own, without a word of it', () => {
    expect(sanitiseMarkdown('Place du Halage 1<br>9999 Exemple')).toEqual({
      text: 'Place du Halage 1\\\n9999 Exemple',
      removals: [],
    });
    expect(sanitiseMarkdown('Un<br/>\nDeux<br>').text).toBe('Un  \nDeux ');
    expect(sanitiseMarkdown('| a |\n|---|\n| un<br>deux |').text).toBe('| a |\n|---|\n| un deux |');
  });

  it('says what it took, and on which line', () => {
    expect(sanitiseMarkdown('Un\n\n<marquee>Deux</marquee>').removals).toEqual([
      { code: 'raw-html', line: 3, excerpt: '<marquee>' },
      { code: 'raw-html', line: 3, excerpt: '</marquee>' },
    ]);
  });

  it('is not fooled by a tag that appears when another goes', () => {
    for (const source of ['<scr<b>ipt>alert(1)</scr</b>ipt>', '<<b>img src=x onerror=x>', '[x](java<b>script:x)'])
      expectClean(sanitiseMarkdown(source).text);
  });

  it('leaves nothing hostile in any text, and changes nothing twice', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      'script',
      'b',
      '[',
      ']',
      '(',
      ')',
      'javascript:',
      'x',
      '!',
      '\n',
      '\n\n',
      '<!--',
      '-->',
      ' ',
      '![a](',
      'data:x',
      '"',
      '`',
      '[x]: ',
      '[x]',
      '- ',
      '> ',
      '|',
      '<br>',
      'import "x"',
      '\\',
      '&#10;',
      '<b>',
      '</b>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        (source) => {
          const { text } = sanitiseMarkdown(source);
          expectClean(text);
          expect(sanitiseMarkdown(text).text).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('changes no text of the communes', () => {
    for (const { text, format, file } of exampleFiles().filter((example) => example.format === 'md')) {
      const entry = readEntryFile(text, format, file);
      if (entry.ok) expect(sanitiseMarkdown(entry.value.body)).toEqual({ text: entry.value.body, removals: [] });
    }
  });
});

/** What remains renders the same whether or not the template looks for HTML. */
function expectClean(text: string): void {
  const { html } = markdownToHtml(text, { images: () => undefined, language: 'fr' });
  expect(html).not.toMatch(/<(?:script|iframe|svg|object)|\son\w+=/i);
  // As a browser reads it: « data: » after the beginning of an address is a part of its path.
  const schemes = [...html.matchAll(/(?:href|src)="([^"]*)"/gi)].map(
    ([, address = '']) => URL.parse(address, 'https://exemple.example/')?.protocol,
  );
  for (const hostile of ['javascript:', 'data:', 'vbscript:']) expect(schemes).not.toContain(hostile);
  expect(sanitiseMarkdown(text).removals).toEqual([]);
}
