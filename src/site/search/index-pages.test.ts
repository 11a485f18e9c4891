import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPages } from './index-pages.ts';

describe('the search index of a built site', () => {
  let output = '';
  beforeAll(async () => {
    output = await mkdtemp(join(tmpdir(), 'perron-search-'));
    const pages = new Map([
      ['index.html', page('fr', '<main><h1>Accueil</h1></main>')],
      [
        'permis/index.html',
        page('fr', '<main data-pagefind-body data-pagefind-filter="kind:procedure"><h1>Permis</h1></main>'),
      ],
      [
        'de/index.html',
        page('de', '<main data-pagefind-body data-pagefind-filter="kind:page"><h1>Willkommen</h1></main>'),
      ],
    ]);
    const facts = new Map([['/permis/', { keywords: ['brevet'], themes: ['Mobilité', 'Urbanisme'], year: '2026' }]]);
    await (await indexPages(pages, facts)).writeTo(output);
  });
  afterAll(() => rm(output, { recursive: true }));

  it('holds the pages that ask for it, in one French index whatever their language', async () => {
    const { languages } = JSON.parse(await readFile(join(output, 'pagefind/pagefind-entry.json'), 'utf8'));
    expect(Object.keys(languages)).toEqual(['fr']);
    expect(languages.fr.page_count).toBe(2);
  });

  it('can be filtered by kind, theme and year', async () => {
    expect(await readdir(join(output, 'pagefind/filter'))).toHaveLength(3);
  });

  it('brings the engine and no ready-made interface', async () => {
    const files = (await readdir(join(output, 'pagefind'))).map((name) => name.replace(/fr_\w+/, 'fr_#')).sort();
    expect(files).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.fr_#.pf_meta',
      'pagefind.js',
      'wasm.fr.pagefind',
    ]);
  });

  function page(language: string, body: string): string {
    return `<!doctype html><html lang="${language}"><title>Essai</title><body>${body}</body></html>`;
  }
});
