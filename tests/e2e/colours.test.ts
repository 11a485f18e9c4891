import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['valmarin']);

describe('light and dark', () => {
  let context: BrowserContext;
  const open = async (colorScheme: 'light' | 'dark'): Promise<Page> => {
    context = await journey.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    await context.addInitScript(watchFirstPaint);
    const page = await context.newPage();
    await page.goto(journey.sites.address('valmarin'));
    return page;
  };
  afterEach(() => context.close());
  const toggle = (page: Page) => page.getByRole('button', { name: 'Affichage sombre' });

  it('follow the visitor’s system', async () => {
    expect(await background(await open('light'))).toBeGreaterThan(0.8);
    await context.close();
    expect(await background(await open('dark'))).toBeLessThan(0.2);
  });

  it('follow the visitor’s choice, which the next pages remember', async () => {
    const page = await open('light');
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('false');
    await toggle(page).click();
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
    expect(await background(page)).toBeLessThan(0.2);
    await page.goto(journey.sites.address('valmarin', '/demarches/'));
    expect(await background(page)).toBeLessThan(0.2);
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
    await toggle(page).click();
    expect(await background(page)).toBeGreaterThan(0.8);
  });

  it('a light choice wins over a dark system', async () => {
    const page = await open('dark');
    await toggle(page).click();
    await page.reload();
    expect(await background(page)).toBeGreaterThan(0.8);
  });

  it('a chosen theme never flashes: it is set before anything is painted', async () => {
    const page = await open('light');
    await toggle(page).click();
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const { themeSet, firstPaint } = await page.evaluate(() => ({
      themeSet: performance.getEntriesByName('theme-set')[0]?.startTime,
      firstPaint: performance.getEntriesByType('paint')[0]?.startTime,
    }));
    expect(themeSet).toBeDefined();
    expect(themeSet).toBeLessThan(firstPaint ?? 0);
  });
});

/** Notes the moment when the chosen theme reaches the page. */
function watchFirstPaint(): void {
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset['theme'] === undefined) return;
    performance.mark('theme-set');
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, childList: true });
}

/** Lightness of the page's background, from 0 (black) to 1 (white). */
async function background(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
