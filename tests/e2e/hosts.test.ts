import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../browser/ask.ts';
import { listPages } from '../browser/page-types.ts';
import { useSites } from '../browser/use-sites.ts';

const communes = ['chatelet', 'floreffe', 'la-bruyere', 'sambreville', 'seneffe', 'valmarin'];
const journey = useSites(communes);
const get = (slug: string, path: string) => ask(journey.sites.port, `${slug}.localhost`, path);

describe('each commune at its own host', () => {
  it.each(communes)('%s answers every one of its pages with itself, and no page of another commune', async (slug) => {
    const own = await addressOf(slug);
    const wrong: string[] = [];
    for (const { path } of await listPages(slug)) {
      const { status, body } = await get(slug, path);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1];
      if (status !== 200 || (canonical !== undefined && new URL(canonical).origin !== own)) wrong.push(path);
    }
    expect(wrong).toEqual([]);
  });

  it('a page that only Valmarin has is not found elsewhere', async () => {
    const elsewhere = new Set((await listPages('seneffe')).map(({ path }) => path));
    const only = (await listPages('valmarin')).filter(({ path }) => !elsewhere.has(path));
    expect(only.length).toBeGreaterThan(50);
    const answers = await Promise.all(only.map(({ path }) => get('seneffe', path)));
    expect(answers.filter(({ status }) => status !== 404 && status !== 301)).toEqual([]);
    expect(answers.filter(({ body }) => body.includes('Valmarin'))).toEqual([]);
  });

  it.each([
    '/../valmarin/',
    '/%2e%2e/valmarin/index.html',
    '/..%2fvalmarin%2findex.html',
    '//valmarin.localhost/',
    '/.versions/',
  ])('no crafted address leads from one commune to another: %s', async (path) => {
    const { status, body } = await get('seneffe', path);
    expect([301, 308, 404]).toContain(status);
    expect(body).not.toContain('Valmarin');
  });
});

describe('an address that does not exist', () => {
  it.each(communes)('gets %s’s own page, with the status 404, a search and ways on', async (slug) => {
    const page = await journey.browser.newPage();
    const failures: string[] = [];
    page.on('requestfailed', (request) => failures.push(request.url()));
    const response = await page.goto(journey.sites.address(slug, '/un/chemin/qui-n-existe-pas/'));
    expect(response?.status()).toBe(404);
    expect(await page.title()).toContain(await nameOf(slug));
    expect(await page.locator('main').getByRole('searchbox').isVisible()).toBe(true);
    expect(failures).toEqual([]);
    await page.locator('main').getByRole('link', { name: 'Toutes les démarches' }).click();
    await page.waitForURL('**/demarches/');
    await page.close();
  });
});

describe('an old address', () => {
  it.each(communes)('of %s leads to a page that exists, in one step', async (slug) => {
    const file = await readFile(resolve(repository, 'communes', slug, 'redirects.csv'), 'utf8');
    const moves = file
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(moves.length).toBeGreaterThan(0);
    for (const [from = '', to = ''] of moves) {
      expect(await get(slug, from), from).toMatchObject({ status: 301, location: to });
      expect((await get(slug, to)).status, to).toBe(200);
    }
  });

  it('written without its last slash leads to the page, with its question', async () => {
    expect(await get('seneffe', '/demarches?q=a')).toMatchObject({ status: 308, location: '/demarches/?q=a' });
  });
});

describe('the start page', () => {
  it('shows every commune, each one click away, without any error', async () => {
    const page = await journey.browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const slug of communes) {
      await page.goto(journey.sites.startPage);
      await page.getByRole('link', { name: await nameOf(slug), exact: true }).click();
      await page.waitForURL(journey.sites.address(slug));
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('tells nothing of any commune under a name that is nobody’s', async () => {
    const { status, body } = await ask(journey.sites.port, 'inconnue.localhost', '/');
    expect(status).toBe(421);
    expect(body).not.toMatch(/Seneffe|Valmarin/);
  });
});

async function field(slug: string, name: string): Promise<string> {
  const text = await readFile(resolve(repository, 'communes', slug, 'commune.yaml'), 'utf8');
  return new RegExp(`^${name}: (.+)$`, 'm').exec(text)?.[1] ?? '';
}
const nameOf = (slug: string) => field(slug, 'name');
const addressOf = async (slug: string) => new URL(await field(slug, 'url')).origin;

const repository = resolve(import.meta.dirname, '../..');
