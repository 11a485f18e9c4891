import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePages } from '../browser/page-types.ts';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['valmarin']);

describe('a printed page', () => {
  let page: Page;
  beforeAll(async () => {
    // A4 without its margins, at 96 dots an inch.
    const paper = { width: 672, height: 986 };
    page = await journey.browser.newPage({ viewport: paper, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  });
  afterAll(() => page.close());
  const open = (path: string) => page.goto(journey.sites.address('valmarin', path));

  it('keeps its text and drops what only a screen can use, on each type of page', async () => {
    const troubles: { path: string; trouble: string }[] = [];
    for (const { path } of await samplePages('valmarin')) {
      await open(path);
      const useless = page.locator(
        ':is(.site-menu, .search-form, .menu-button, .theme-choice, .skip, footer nav):visible',
      );
      for (const element of await useless.all()) {
        troubles.push({
          path,
          trouble: `s’imprime\u00A0: ${await element.evaluate((node) => node.className || node.localName)}`,
        });
      }
      if (!(await page.getByRole('heading', { level: 1 }).isVisible())) troubles.push({ path, trouble: 'sans titre' });
    }
    expect(troubles).toEqual([]);
  });

  it('says whose page it is', async () => {
    await open('/demarches/carte-identite/');
    expect(await page.locator('body').innerText()).toContain('Valmarin');
    expect(await page.getByText('Valmarin').first().isVisible()).toBe(true);
  });

  it('is black on white, even when the screen is dark', async () => {
    const troubles: string[] = [];
    for (const { path } of await samplePages('valmarin')) {
      await open(path);
      troubles.push(...(await page.evaluate(paleText)).map((text) => `${path}\u00A0: ${text}`));
    }
    expect(troubles).toEqual([]);
  });

  it('writes the address of the links that leave the site', async () => {
    await open('/demarches/carte-identite/');
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('main .prose a[href^="http"]')].map(
        (link) => getComputedStyle(link, '::after').content,
      ),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((content) => !content.includes('http'))).toEqual([]);
  });
});

/** Texts too pale for paper: under 4.5 to 1 against white. */
function paleText(): readonly string[] {
  const channel = (value: number) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const texts = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dt, dd, th, td, a)')];
  return texts
    .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
    .filter((element) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
      return 1.05 / (luminance + 0.05) < 4.5;
    })
    .slice(0, 3)
    .map(
      (element) =>
        `${element.localName} « ${element.textContent.trim().slice(0, 40)} » ${getComputedStyle(element).color}`,
    );
}
