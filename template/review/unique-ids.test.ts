import { describe, expect, it } from 'vitest';
import { standApart } from './unique-ids.ts';

describe('examples on one page', () => {
  it('keep their ids apart, with what refers to them', () => {
    expect(
      standApart('<nav aria-labelledby="menu other"><h2 id="menu">Menu</h2><a href="#menu">Haut</a></nav>', 'e2'),
    ).toBe('<nav aria-labelledby="menu-e2 other e2"><h2 id="menu-e2">Menu</h2><a href="#menu-e2">Haut</a></nav>');
    expect(standApart('<label for="q">Mot</label><input id="q"><button popovertarget="q">', 'e1')).toBe(
      '<label for="q-e1">Mot</label><input id="q-e1"><button popovertarget="q-e1">',
    );
  });

  it('name their landmarks apart', () => {
    expect(standApart('<nav class="pager" aria-label="Pages"></nav><svg aria-label="Plan"></svg>', 'e1')).toBe(
      '<nav class="pager" aria-label="Pages (e1)"></nav><svg aria-label="Plan"></svg>',
    );
  });

  it('link to no place that may not exist, and keep icons and other sites', () => {
    expect(
      standApart(
        '<a class="x" href="/avis/exemple/">Avis</a><a href="#ailleurs">Haut</a><use href="/_perron/icons.svg#x"></use><a href="https://www.exemple.be/">Exemple</a>',
        'e1',
      ),
    ).toBe(
      '<a class="x" href="#e1">Avis</a><a href="#e1">Haut</a><use href="/_perron/icons.svg#x"></use><a href="https://www.exemple.be/">Exemple</a>',
    );
  });

  it('have no page title of their own', () => {
    expect(standApart('<h1 class="a">Démarches</h1>', 'e1')).toBe('<h2 class="a">Démarches</h2>');
  });
});
