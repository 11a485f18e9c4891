import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['seneffe']);

describe('the search of a site', () => {
  let page: Page;
  const errors: string[] = [];
  beforeEach(async () => {
    errors.length = 0;
    page = await journey.browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });
  const open = (path: string) => page.goto(journey.sites.address('seneffe', path));
  const counted = () => page.getByRole('status').filter({ hasText: /résultat/ });
  const titles = () => page.locator('#resultats-liste h3').allTextContents();

  it('finds a démarche from any page, and shows the words found', async () => {
    await open('/plan-du-site/');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByRole('searchbox', { name: 'Que cherchez-vous' }).fill('passeport');
    await page.getByRole('searchbox', { name: 'Que cherchez-vous' }).press('Enter');
    await counted().waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/recherche/?q=passeport');
    expect((await titles()).join()).toMatch(/passeport/i);
    expect(await page.locator('#resultats-liste mark').count()).toBeGreaterThan(0);
    await page.locator('#resultats-liste a').first().click();
    await page.waitForURL(/\/demarches\//);
  });

  it('finds a word without its accents, or in the plural', async () => {
    await open('/recherche/?q=dechets');
    await counted().waitFor();
    expect((await titles()).join()).toMatch(/déchet/i);
  });

  it('finds a word that is written with a ligature, typed without it', async () => {
    await open('/recherche/?q=bonnes vie et moeurs');
    await counted().waitFor();
    expect((await titles())[0]).toMatch(/casier judiciaire/i);
  });

  it('narrows to one theme, back to all of them, and keeps the keyboard where it was', async () => {
    await open('/recherche/?kind=procedure');
    await counted().waitFor();
    const themes = page.getByRole('list', { name: 'Thèmes' });
    await page.getByText('Affiner').click();
    await themes.getByRole('link', { name: /^État civil \(\d+\)$/ }).click();
    await counted().filter({ hasText: 'dans Démarches, État civil' }).waitFor();
    expect(new URL(page.url()).searchParams.get('theme')).toBe('État civil');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-current') === 'true');
    await page.keyboard.press('Enter');
    await counted()
      .filter({ hasText: /dans Démarches\.$/ })
      .waitFor();
    expect(await themes.getByRole('link').count()).toBeGreaterThan(3);
  });

  it('has its engine ready before the first question', async () => {
    await open('/recherche/');
    await page.waitForFunction(
      () => performance.getEntriesByName(`${location.origin}/pagefind/wasm.fr.pagefind`).length > 0,
    );
    await page.waitForLoadState('networkidle');
    const fetched = await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /pf_meta|pf_filter/.test(name)).length,
    );
    expect(fetched).toBeGreaterThan(1);
  });

  it('narrows to one kind, keeps it in the address, and comes back with the browser’s button', async () => {
    await open('/recherche/?q=enfant');
    await counted().waitFor();
    const all = await counted().textContent();
    await page.getByRole('link', { name: /^Démarches \(\d+\)$/ }).click();
    await counted().filter({ hasText: 'dans Démarches' }).waitFor();
    expect(page.url()).toMatch(/\?q=enfant&kind=procedure$/);
    expect(new Set(await page.locator('#resultats-liste .eyebrow').allTextContents())).toEqual(new Set(['Démarches']));
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('#resultats-nombre')?.textContent === text, all);
    expect(page.url()).toMatch(/\?q=enfant$/);
  });

  it('lists a whole kind without words', async () => {
    await open('/recherche/?kind=procedure');
    await counted().waitFor();
    expect(await page.locator('#resultats-liste li').count()).toBe(10);
    await page.getByRole('button', { name: 'Voir plus de résultats' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#resultats-liste li').length === 20);
  });

  it('says kindly that nothing was found, and gives other ways', async () => {
    await open('/recherche/?q=xyzzyqwq');
    await counted().waitFor();
    expect(await counted().textContent()).toBe('Aucun résultat pour «\u202Fxyzzyqwq\u202F».');
    expect(await page.getByText('vérifiez l’orthographe').isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('link', { name: 'Plan du site' }).isVisible()).toBe(true);
  });

  it('shows other ways to a visitor without script', async () => {
    const context = await journey.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(journey.sites.address('seneffe', '/recherche/?q=passeport'));
    expect(await plain.getByText('La recherche a besoin de JavaScript').isVisible()).toBe(true);
    expect(await plain.locator('main').getByRole('link', { name: 'Démarches, de A à Z' }).isVisible()).toBe(true);
    await context.close();
  });
});
