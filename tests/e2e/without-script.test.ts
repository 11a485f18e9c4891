import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePages } from '../browser/page-types.ts';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['valmarin', 'seneffe']);

describe('with JavaScript off', () => {
  let page: Page;
  beforeAll(async () => {
    const context = await journey.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    page = await context.newPage();
  });
  afterAll(() => page.context().close());
  const open = (path: string) => page.goto(journey.sites.address('valmarin', path));

  it.each(['valmarin', 'seneffe'])('each type of page of %s is readable', async (slug) => {
    const unreadable: { path: string; why: string }[] = [];
    for (const { path } of await samplePages(slug)) {
      await page.goto(journey.sites.address(slug, path));
      const heading = page.getByRole('heading', { level: 1 });
      if ((await heading.count()) !== 1 || !(await heading.isVisible())) unreadable.push({ path, why: 'pas de titre' });
      const text = (await page.locator('main').innerText()).trim();
      if (text.length < 60) unreadable.push({ path, why: `trop peu de texte\u00A0: « ${text} »` });
      if (!(await page.getByRole('contentinfo').isVisible())) unreadable.push({ path, why: 'pas de pied de page' });
    }
    expect(unreadable).toEqual([]);
  });

  it('shows no button that would do nothing', async () => {
    await open('/');
    expect(await page.getByRole('button', { name: 'Affichage sombre' }).isVisible()).toBe(false);
    const dead: string[] = [];
    for (const { path } of await samplePages('valmarin')) {
      await open(path);
      const buttons = page.locator('button:visible:not([popovertarget], [commandfor], form [type=submit])');
      for (const button of await buttons.all()) dead.push(`${path}\u00A0: ${await button.innerText()}`);
    }
    expect(dead).toEqual([]);
  });

  it('the menu of a phone opens, leads on, and marks where one is', async () => {
    await open('/');
    const menu = page.getByRole('navigation', { name: 'Menu principal' });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Démarches' }).click();
    await page.waitForURL('**/demarches/');
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await menu.getByRole('link', { name: 'Démarches' }).getAttribute('aria-current')).toBe('page');
  });

  it('one goes from the home page to a démarche, to its service, and back to an event', async () => {
    await open('/');
    await page.locator('main').getByRole('link', { name: 'Toutes les démarches' }).click();
    await page
      .getByRole('link', { name: /carte d’identité/i })
      .first()
      .click();
    await page.waitForURL('**/demarches/*/');
    await page.locator('main a[href^="/annuaire/"]').first().click();
    await page.waitForURL('**/annuaire/*/');
    expect(await page.locator('main').innerText()).toMatch(/\d{2}\u00A0\d{2}\u00A0\d{2}/);
    await page.locator('.site-name').click();
    await page.getByRole('link', { name: 'Tout l’agenda' }).click();
    await page.waitForURL('**/agenda/');
    await page
      .locator('main a[href^="/agenda/"]:not([href*="rubrique"], [href*="archives"], [href$=".ics"])')
      .first()
      .click();
    await page.waitForURL('**/agenda/*/');
    expect(await page.locator('main dt', { hasText: 'Quand' }).locator('xpath=..').innerText()).toMatch(
      /\d{1,2}.*20\d\d/,
    );
  });

  it('the week’s opening hours are there, without a word on the present moment', async () => {
    await open('/');
    const hours = page.getByRole('table', { name: /Horaires/ });
    expect(await hours.isVisible()).toBe(true);
    expect(await page.getByText(/Ouvert maintenant|Fermé, ouvre/).count()).toBe(0);
  });
});
