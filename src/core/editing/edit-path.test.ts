import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../../../tests/examples/example-files.ts';
import { entryPath, parseEditPath } from './edit-path.ts';

describe('where an agent may write', () => {
  it('an entry of their commune, in the folder of its kind', () => {
    expect(parseEditPath('communes/exemple/content/news/marche-de-noel.md', 'exemple')).toEqual({
      ok: true,
      value: {
        kind: 'entry',
        path: 'communes/exemple/content/news/marche-de-noel.md',
        commune: 'exemple',
        collection: 'news',
        id: 'marche-de-noel',
        isOverlay: false,
      },
    });
  });

  it.each([
    ['communes/exemple/content/pages/vivre/dechets/index.md', 'pages', 'vivre/dechets/index'],
    ['communes/exemple/content/alerts/verglas.yaml', 'alerts', 'verglas'],
    ['communes/exemple/procedures/passeport.md', 'procedures', 'passeport'],
    ['communes/exemple/procedures/passeport.overlay.yaml', 'procedures', 'passeport'],
  ])('%s', (path, collection, id) => {
    expect(parseEditPath(path, 'exemple')).toMatchObject({ ok: true, value: { collection, id } });
  });

  it.each([
    ['communes/exemple/media/fêtes/marché.jpg', 'image', 'media/fêtes/marché.jpg'],
    ['communes/exemple/files/plan.pdf', 'document', 'files/plan.pdf'],
  ])('a picture or a document: %s', (path, type, source) => {
    expect(parseEditPath(path, 'exemple')).toMatchObject({ ok: true, value: { kind: 'media', type, source } });
  });

  it.each([
    ['another commune', 'communes/autre/content/news/x.md', 'other-commune'],
    ['the shared texts', 'communes/_shared/content/news/x.md', 'other-commune'],
    ['a slug that only begins alike', 'communes/exemple-2/content/news/x.md', 'other-commune'],
    ['the commune’s own settings', 'communes/exemple/commune.yaml', 'outside-content'],
    ['its redirects', 'communes/exemple/redirects.csv', 'outside-content'],
    ['its code', 'communes/exemple/overrides/SiteFooter.astro', 'outside-content'],
    ['an unknown kind of text', 'communes/exemple/content/blog/x.md', 'outside-content'],
    ['the software', 'src/functions/app.ts', 'outside-content'],
    ['the folder itself', 'communes/exemple', 'outside-content'],
    ['a page that runs code', 'communes/exemple/content/pages/x.mdx', 'wrong-extension'],
    ['a page in HTML', 'communes/exemple/content/pages/x.html', 'wrong-extension'],
    ['fields where a text stands', 'communes/exemple/content/news/x.yaml', 'wrong-extension'],
    ['a text where fields stand', 'communes/exemple/content/alerts/x.md', 'wrong-extension'],
    ['a drawing that can carry a script', 'communes/exemple/media/x.svg', 'wrong-extension'],
    ['a program', 'communes/exemple/files/x.exe', 'wrong-extension'],
    ['a picture among documents', 'communes/exemple/files/x.jpg', 'wrong-extension'],
    ['a file without a name', 'communes/exemple/media/jpg', 'wrong-extension'],
    ['a folder where there is none', 'communes/exemple/content/news/2026/x.md', 'bad-name'],
    ['capitals in an address', 'communes/exemple/content/news/Marche.md', 'bad-name'],
    ['accents in an address', 'communes/exemple/content/news/marché.md', 'bad-name'],
    ['an underscore', 'communes/exemple/content/pages/a_b.md', 'bad-name'],
    ['two extensions', 'communes/exemple/content/news/x.md.md', 'bad-name'],
    ['spaces in a picture’s name', 'communes/exemple/media/a b.jpg', 'bad-name'],
    ['a way up', 'communes/exemple/content/news/../../commune.yaml', 'bad-path'],
    ['a way up at the start', '../communes/exemple/content/news/x.md', 'bad-path'],
    ['git’s own folder', 'communes/exemple/media/.git/hooks/x.jpg', 'bad-path'],
    ['an absolute path', '/communes/exemple/content/news/x.md', 'bad-path'],
    ['two slashes', 'communes/exemple//content/news/x.md', 'bad-path'],
    ['a backslash', 'communes\\exemple\\content\\news\\x.md', 'bad-path'],
    ['letters in parts', 'communes/exemple/media/marche\u0301.jpg', 'bad-path'],
    ['an invisible letter', 'communes/exemple/content/news/x\u200b.md', 'bad-path'],
    ['nothing', '', 'bad-path'],
  ])('never %s', (_, path, code) => {
    expect(parseEditPath(path, 'exemple')).toMatchObject({ ok: false, refusal: { code } });
  });

  it('accepts only paths under the commune’s own folder, whatever is sent', () => {
    const piece = fc.constantFrom(
      'communes',
      'exemple',
      'autre',
      '..',
      '.',
      'content',
      'news',
      'x.md',
      'media',
      '.git',
      'é.jpg',
      '',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('/')),
        ),
        (text) => {
          const result = parseEditPath(text, 'exemple');
          if (result.ok)
            expect(result.value.path).toMatch(/^communes\/exemple\/(?:content\/\w|procedures|media|files)/);
        },
      ),
    );
  });

  it('knows every entry of the communes, and writes its path back', () => {
    for (const { file, collection } of exampleFiles().filter((example) => !example.file.includes('/_shared/'))) {
      const commune = file.split('/')[1] ?? '';
      const result = parseEditPath(file, commune);
      if (!result.ok || result.value.kind !== 'entry') throw new Error(file);
      expect(entryPath(commune, collection, result.value.id)).toBe(file);
    }
  });
});
