import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPages } from '../../scripts/check/audit-pages.ts';
import { validateHtml } from '../../scripts/check/validate-html.ts';
import { launchBrowser } from '../browser/launch.ts';

const page = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><meta name="description" content="x"><style>${style}</style></head><body><main><h1>Essai</h1>${body}</main></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/sain/': page('<p>Un texte.</p>'),
  '/sans-alt/': page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  '/pale-la-nuit/': page(
    '<p>Un texte.</p>',
    '@media (prefers-color-scheme: dark) { body { background: #000; color: #333 } }',
  ),
  '/petit-sur-telephone/': page('<p>Un texte.</p>', '@media (max-width: 400px) { p { color: #ddd } }'),
};

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  // The strictest policy: the audit must work all the same.
  const headers = {
    'Content-Type': 'text/html',
    'Content-Security-Policy': "default-src 'self'; style-src 'unsafe-inline'; img-src data:",
  };
  server = createServer((request, response) => {
    const body = PAGES[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, headers).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const rulesOn = async (address: string) =>
  (await auditPages(browser, origin, [address])).map(({ page, rule }) => `${page}: ${rule}`);

describe('the audit in a browser', () => {
  it('finds nothing on a sound page', async () => {
    expect(await rulesOn('/sain/')).toEqual([]);
  });

  it('finds a picture without description, in both views', async () => {
    expect(await rulesOn('/sans-alt/')).toEqual([
      '/sans-alt/ (téléphone, clair): image-alt',
      '/sans-alt/ (grand écran, sombre): image-alt',
    ]);
  });

  it('finds colours too pale in the dark only, or on a phone only', async () => {
    const dark = await rulesOn('/pale-la-nuit/');
    expect(dark).toContain('/pale-la-nuit/ (grand écran, sombre): color-contrast');
    expect(dark.filter((found) => found.includes('téléphone'))).toEqual([]);
    expect(await rulesOn('/petit-sur-telephone/')).toEqual([
      '/petit-sur-telephone/ (téléphone, clair): color-contrast',
    ]);
  });

  it('speaks French', async () => {
    const [found] = await auditPages(browser, origin, ['/sans-alt/']);
    expect(found?.help).toMatch(/^Les images/);
  });

  it('stops when a page is missing, rather than judge an error page', async () => {
    await expect(auditPages(browser, origin, ['/absente/'])).rejects.toThrow('répond 404');
  });
});

describe('the validation of HTML', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'perron-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['a block inside a paragraph', '<p>a<div>b</div></p>', 'close-order'],
    ['a list that holds something else', '<ul><p>a</p></ul>', 'element-permitted-content'],
    ['an element that HTML no longer knows', '<center>a</center>', 'deprecated'],
    ['a style attribute', '<p style="color: red">a</p>', 'no-inline-style'],
  ])('finds %s', async (_, body, rule) => {
    await writeFile(join(folder, 'index.html'), page(body).replace('<style></style>', ''));
    expect((await validateHtml(folder, ['index.html'])).map((fault) => fault.rule)).toContain(rule);
  });

  it('finds nothing in a sound page', async () => {
    await writeFile(join(folder, 'index.html'), page('<p>Un texte.</p>').replace('<style></style>', ''));
    expect(await validateHtml(folder, ['index.html'])).toEqual([]);
  });
});
