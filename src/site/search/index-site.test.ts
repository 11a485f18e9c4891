import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSite } from './index-site.ts';

describe('the search index of a built site', () => {
  let output = '';
  beforeAll(async () => {
    output = await mkdtemp(join(tmpdir(), 'perron-search-'));
    await writePage('index.html', 'fr', '<main><h1>Accueil</h1></main>');
    await writePage(
      'permis/index.html',
      'fr',
      '<main data-pagefind-body data-pagefind-filter="kind:procedure"><h1>Permis</h1></main>',
    );
    await writePage(
      'de/index.html',
      'de',
      '<main data-pagefind-body data-pagefind-filter="kind:page"><h1>Willkommen</h1></main>',
    );
    await indexSite(
      output,
      new Map([['/permis/', { keywords: ['brevet'], themes: ['Mobilité', 'Urbanisme'], year: '2026' }]]),
    );
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

  async function writePage(path: string, language: string, body: string): Promise<void> {
    await mkdir(join(output, path, '..'), { recursive: true });
    await writeFile(
      join(output, path),
      `<!doctype html><html lang="${language}"><title>Essai</title><body>${body}</body></html>`,
    );
  }
});
