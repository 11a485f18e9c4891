import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['seneffe']);

describe('a site without network', () => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await journey.browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    await visit('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    });
  });
  afterEach(() => context.close());
  const visit = (path: string) => page.goto(journey.sites.address('seneffe', path));
  const title = () => page.locator('h1').textContent();

  it('shows the emergency page, with its style, even to someone who never opened it', async () => {
    await context.setOffline(true);
    await visit('/urgence/');
    expect(await title()).toBe('Aucune alerte en cours');
    expect(
      await page
        .getByRole('link', { name: /danger de mort/ })
        .first()
        .getAttribute('href'),
    ).toBe('tel:112');
    expect(await page.locator('.phones').evaluate((list) => getComputedStyle(list).listStyleType)).toBe('none');
  });

  it('shows the pages already visited, with their style', async () => {
    await visit('/demarches/');
    const online = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize);
    await context.setOffline(true);
    await visit('/demarches/');
    expect(await title()).toMatch(/démarches/i);
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).toBe(online);
  });

  it('finds again what was searched', async () => {
    const first = page.locator('#resultats-liste a').first();
    await visit('/recherche/?q=passeport');
    await first.waitFor();
    const online = await first.textContent();
    await context.setOffline(true);
    await visit('/recherche/?q=passeport');
    await first.waitFor();
    expect(await first.textContent()).toBe(online);
  });

  it('says kindly that another page isn’t there', async () => {
    await context.setOffline(true);
    await visit('/plan-du-site/');
    expect(await title()).toBe('Vous êtes hors ligne');
    await page.getByRole('link', { name: /urgence/ }).click();
    await page.waitForURL(/\/urgence\/$/);
  });

  it('keeps no page that doesn’t exist', async () => {
    await visit('/cette-page-n-existe-pas/');
    await context.setOffline(true);
    await visit('/cette-page-n-existe-pas/');
    expect(await title()).toBe('Vous êtes hors ligne');
  });

  it('keeps no more than sixty pages', async () => {
    const kept = await page.evaluate(async () => {
      const cache = await caches.open('perron-pages');
      for (let index = 0; index < 70; index++) await cache.put(`/essai/${index}/`, new Response('essai'));
      return (await cache.keys()).length;
    });
    expect(kept).toBeGreaterThan(60);
    await visit('/agenda/');
    await page.waitForFunction(async () => (await (await caches.open('perron-pages')).keys()).length <= 60);
  });
});

it('weighs less than 14 kB in a crisis, everything included', async () => {
  const page = await journey.browser.newPage();
  let bytes = 0;
  page.on('response', async (response) => {
    bytes += (await response.body()).length;
  });
  await page.goto(journey.sites.address('seneffe', '/urgence/'), { waitUntil: 'networkidle' });
  await page.close();
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(14_000);
});
