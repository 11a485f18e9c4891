import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sitesInFolder } from '../adapters/files/site-folder.ts';
import { sitesInMemory } from '../adapters/files/site-memory.ts';
import type { PublishedSites } from '../app/ports.ts';
import { createCompressedBodies } from './content-encoding.ts';
import { createRedirectTables } from './redirects.ts';
import { answerFromSite } from './static-site.ts';

const longText = 'La maison communale est ouverte du lundi au vendredi. '.repeat(40);
const memory = sitesInMemory({
  exemple: {
    'index.html': longText,
    '404.html': 'Page introuvable',
    'actualites/index.html': 'Actualités',
    'docs/plan.pdf': '0123456789',
    'docs/grand.pdf': '0123456789'.repeat(30_000),
    'docs/vide.pdf': '',
    '_astro/base.a1b2.css': 'body{}',
    '_redirects.json': JSON.stringify({
      '/ancien/': '/actualites/',
      '/vieux.html': '/actualites/?tri=date',
      '/règlements/': '/réglementation/',
      '/ailleurs/': 'https://www.exemple.be/page',
      '/actualites/': '/docs/',
    }),
  },
  nue: { 'index.html': 'Accueil' },
});

describe('a page', () => {
  it('answers the folder with its page, in UTF-8', async () => {
    const response = await ask('/actualites/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('Actualités');
  });

  it('sends the address without final slash to the one with it, the question kept', async () => {
    const response = await ask('/actualites?page=2');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/actualites/?page=2']);
  });

  it('does not send to a folder that has no page', async () => {
    expect((await ask('/docs')).status).toBe(404);
  });

  it('shows the commune’s own 404 page, always whole', async () => {
    const response = await ask('/absente/', { 'if-none-match': '*' });
    expect([response.status, await response.text()]).toEqual([404, 'Page introuvable']);
    expect(response.headers.has('etag')).toBe(false);
  });

  it('says so when the commune has no 404 page', async () => {
    expect(await answer(memory, 'nue', '/absente/')).toBe('not-found');
  });

  it.each(['/%2e%2e/nue/index.html', '/..%2fnue/', '/a%00', '/.git/', '/_redirects.json', '//exemple.be/', '/%'])(
    'shows nothing but the 404 page for %s',
    async (path) => expect((await ask(path)).status).toBe(404),
  );
});

describe('moved pages', () => {
  it.each([
    ['/ancien/', '/actualites/'],
    ['/ancien', '/actualites/'],
    ['/ancien/?a=1', '/actualites/?a=1'],
    ['/vieux.html?a=1', '/actualites/?tri=date'],
    ['/r%C3%A8glements/', '/r%C3%A9glementation/'],
    ['/ailleurs/', 'https://www.exemple.be/page'],
  ])('sends %s to %s for good', async (from, to) => {
    const response = await ask(from);
    expect([response.status, response.headers.get('location')]).toEqual([301, to]);
  });

  it('shows the page that exists rather than the redirect of the same address', async () => {
    expect((await ask('/actualites/')).status).toBe(200);
  });

  it('does not redirect an address of which only the beginning is known', async () => {
    expect((await ask('/ancien/suite/')).status).toBe(404);
  });

  it.each(['//voleur.example/', '/\\voleur.example/', 'http://voleur.example/', 'javascript:alert(1)'])(
    'refuses a redirect table that leads to %s',
    async (target) => {
      const sites = sitesInMemory({ exemple: { '_redirects.json': JSON.stringify({ '/a/': target }) } });
      await expect(answer(sites, 'exemple', '/a/')).rejects.toThrow();
    },
  );
});

describe('what a browser keeps', () => {
  it('keeps hashed files a year and asks again for pages', async () => {
    expect((await ask('/_astro/base.a1b2.css')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it('answers 304 without body to a visitor who has the page, and 200 once it changed', async () => {
    const tag = (await ask('/')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    const again = await ask('/', { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await ask('/', { 'if-none-match': '"autre"' })).status).toBe(200);
  });

  it('gives the plain and the compressed form two tags', async () => {
    const plain = (await ask('/')).headers.get('etag');
    const brotli = (await ask('/', { 'accept-encoding': 'br' })).headers.get('etag');
    const gzip = (await ask('/', { 'accept-encoding': 'gzip' })).headers.get('etag');
    expect(new Set([plain, brotli, gzip]).size).toBe(3);
  });
});

describe('compression', () => {
  it('compresses text and tells caches that the form depends on the browser', async () => {
    const response = await ask('/', { 'accept-encoding': 'gzip, br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(brotliDecompressSync(await response.bytes()).toString()).toBe(longText);
  });

  it('leaves short texts, documents and pictures as they are', async () => {
    expect((await ask('/actualites/', { 'accept-encoding': 'br' })).headers.has('content-encoding')).toBe(false);
    const document = await ask('/docs/grand.pdf', { 'accept-encoding': 'br' });
    expect([document.headers.has('content-encoding'), document.headers.has('vary')]).toEqual([false, false]);
  });

  it('says the same size for HEAD as GET, and sends no body', async () => {
    for (const headers of [{}, { 'accept-encoding': 'br' }]) {
      const head = await ask('/', headers, 'HEAD');
      const get = await ask('/', headers);
      expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
      expect(await head.text()).toBe('');
      expect(Number(get.headers.get('content-length'))).toBe((await get.bytes()).length);
    }
  });
});

describe('ranges', () => {
  it('gives a part of a small and of a large document', async () => {
    for (const [path, size] of [
      ['/docs/plan.pdf', 10],
      ['/docs/grand.pdf', 300_000],
    ] as const) {
      const response = await ask(path, { range: 'bytes=2-5' });
      expect([response.status, await response.text()]).toEqual([206, '2345']);
      expect(response.headers.get('content-range')).toBe(`bytes 2-5/${size}`);
      expect(response.headers.get('content-length')).toBe('4');
    }
  });

  it('says that a range begins after the end', async () => {
    const response = await ask('/docs/plan.pdf', { range: 'bytes=10-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it('sends a large and an empty document whole', async () => {
    expect((await (await ask('/docs/grand.pdf')).text()).length).toBe(300_000);
    const empty = await ask('/docs/vide.pdf');
    expect([empty.status, empty.headers.get('content-length'), await empty.text()]).toEqual([200, '0', '']);
  });
});

describe('on disk', () => {
  it('prefers the copy compressed at build time', async () => {
    const root = await mkdtemp(join(tmpdir(), 'perron-static-'));
    await mkdir(join(root, 'exemple'));
    await writeFile(join(root, 'exemple', 'index.html'), longText);
    await writeFile(join(root, 'exemple', 'index.html.br'), brotliCompressSync('préparé'));
    const response = await answer(sitesInFolder(root), 'exemple', '/', { 'accept-encoding': 'br' });
    expect(response instanceof Response && brotliDecompressSync(await response.bytes()).toString()).toBe('préparé');
    await rm(root, { recursive: true });
  });

  it('shows wholly the old or wholly the new release to every visitor during publications', async () => {
    const root = await mkdtemp(join(tmpdir(), 'perron-swap-'));
    const texts = new Set<string>();
    for (const release of [0, 1]) {
      const text = `release ${release} `.repeat(400);
      texts.add(text);
      await mkdir(join(root, `release-${release}`));
      await writeFile(join(root, `release-${release}`, 'index.html'), text);
    }
    await symlink('release-0', join(root, 'exemple'));

    const seen = new Set<string>();
    let publishing = true;
    const visits = Promise.all(
      ['identity', 'br', 'identity', 'br'].map(async (encoding) => {
        while (publishing) {
          const response = await answer(sitesInFolder(root), 'exemple', '/', { 'accept-encoding': encoding });
          if (!(response instanceof Response)) throw new Error(`no page: ${response}`);
          expect(response.status).toBe(200);
          const bytes = await response.bytes();
          const text = encoding === 'br' ? brotliDecompressSync(bytes).toString() : new TextDecoder().decode(bytes);
          expect(texts).toContain(text);
          seen.add(text);
        }
      }),
    );
    for (let publication = 1; publication <= 60; publication++) {
      await symlink(`release-${publication % 2}`, join(root, 'next'));
      await rename(join(root, 'next'), join(root, 'exemple'));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    publishing = false;
    await visits;
    expect(seen).toEqual(texts);
    await rm(root, { recursive: true });
  });
});

const tools = { compressedBodies: createCompressedBodies(1_000_000), redirects: createRedirectTables() };

async function answer(
  sites: PublishedSites,
  slug: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const site = await sites.open(slug);
  if (site === undefined) throw new Error(`${slug} should be built`);
  const own = sites === memory ? tools : { ...tools, redirects: createRedirectTables() };
  return answerFromSite(new Request(`http://exemple.localhost${path}`, { method, headers }), site, own);
}

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const response = await answer(memory, 'exemple', path, headers, method);
  if (!(response instanceof Response)) throw new Error(`no page: ${response}`);
  return response;
}
