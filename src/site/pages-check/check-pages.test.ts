import { describe, expect, it } from 'vitest';
import { loadFixture } from '../../../tests/fixtures/read-fixture.ts';
import { SOUND_COMMUNE } from '../../../tests/fixtures/sound-commune.ts';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import { checkPages } from './check-pages.ts';

/** The sound commune, where one field also holds a link. */
function commune(): LoadedCommune {
  const online =
    SOUND_COMMUNE['procedures/carte.md']?.replace('- kind: counter', '- kind: online\n    to: /vivre/') ?? '';
  const loaded = loadFixture({ ...SOUND_COMMUNE, 'procedures/carte.md': online });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  return loaded.value;
}

const html = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><title>Une page</title><meta name="description" content="x">${head}</head><body><main><h1>Titre</h1>${body}</main></body></html>`;

function problemsOf(files: Readonly<Record<string, string>>): unknown[] {
  const site = Object.entries({ 'index.html': html(''), ...files });
  const pages = new Map(site.filter(([name]) => name.endsWith('.html')).sort());
  const names = site.map(([name]) => name);
  return checkPages(commune(), pages, names).map(({ code, file, line, message }) => ({ code, file, line, message }));
}

describe('the check of a built site', () => {
  it('finds nothing in sound pages, their files and redirects', () => {
    const page = html(
      '<a href="/">Accueil</a> <a href="/plan.pdf">Plan</a> <a href="/ancienne/">Ancienne adresse</a>',
      '<link rel="stylesheet" href="/a.css">',
    );
    expect(problemsOf({ 'vivre/index.html': page, 'a.css': '', 'plan.pdf': '' })).toEqual([]);
  });

  it('reads an address of the site’s own origin as internal', () => {
    const page = html('<a href="https://www.exemple.example/absent/">x</a>');
    expect(problemsOf({ 'vivre/index.html': page })).toMatchObject([
      { code: 'broken-link', message: 'Page /vivre/ : le lien « /absent/ » mène à une page qui n’existe pas.' },
    ]);
  });

  it('tells a broken link where a text writes it: a line of its body, a field', () => {
    const page = html('<a href="/annuaire/accueil/">Accueil</a> <a href="/vivre/">En ligne</a>');
    const file = 'communes/exemple/procedures/carte.md';
    expect(problemsOf({ 'demarches/carte/index.html': page })).toMatchObject([
      { code: 'broken-link', file, line: 16 },
      { code: 'broken-link', file, line: 11 },
    ]);
  });

  it('tells another fault of a text in its file', () => {
    expect(
      problemsOf({ 'vivre/index.html': html('<img src="/x.png" width="1" height="1">'), 'x.png': '' }),
    ).toMatchObject([{ code: 'missing-alt', file: 'communes/exemple/content/pages/vivre/index.md' }]);
  });

  it('tells a file that a page loads and that was not written', () => {
    expect(problemsOf({ 'a/index.html': html('', '<link rel="stylesheet" href="/perdu.css">') })).toMatchObject([
      { code: 'missing-resource' },
    ]);
  });

  it('tells a fault of the template once, however many pages it spoils', () => {
    const page = html('<a href="/disparue/">Pied de page</a>');
    expect(problemsOf({ 'a/index.html': page, 'b/index.html': page, 'c/index.html': page })).toEqual([
      {
        code: 'broken-link',
        file: 'communes/exemple',
        line: undefined,
        message: 'Page /a/ et 2 autre(s) : le lien « /disparue/ » mène à une page qui n’existe pas.',
      },
    ]);
  });

  it('lets the pages that show components repeat them', () => {
    const page = html('<nav aria-label="x"></nav><nav aria-label="x"></nav><a href="#exemple">x</a>');
    expect(problemsOf({ 'apercu-des-composants/pager/index.html': page })).toEqual([]);
  });
});
