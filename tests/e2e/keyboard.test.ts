import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePages } from '../browser/page-types.ts';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['valmarin']);

describe('with the keyboard alone', () => {
  let page: Page;
  beforeEach(async () => {
    page = await journey.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(journey.sites.address('valmarin'));
  });
  afterEach(() => page.close());

  it('the first stop is « Aller au contenu », which is seen and leads there', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    expect(await focused(page)).toMatchObject({ name: 'Aller au contenu', isSeen: true });
    expect((await skip.boundingBox())?.height).toBeGreaterThan(30);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('one goes from the home page through the menu to a démarche', async () => {
    await tabTo(page, 'Démarches');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/demarches/');
    await tabTo(page, /carte d’identité/i);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/demarches/*/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/carte d’identité/i);
  });

  it('one searches from the home page', async () => {
    await tabTo(page, 'Que cherchez-vous\u202F?');
    await page.keyboard.type('passeport');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche/?q=passeport');
  });

  it('one opens and closes the menu of a phone, and comes back to its button', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await tabTo(page, 'Menu');
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Menu principal' });
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#menu') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await focused(page)).toMatchObject({ name: 'Menu' });
  });

  it('each stop of each type of page is seen, in the order of the page, and none is a trap', async () => {
    const troubles: { path: string; trouble: string }[] = [];
    for (const { path } of await samplePages('valmarin')) {
      await page.goto(journey.sites.address('valmarin', path));
      troubles.push(...(await walk(page)).map((trouble) => ({ path, trouble })));
    }
    expect(troubles).toEqual([]);
  });
});

interface Stop {
  readonly name: string;
  readonly description: string;
  readonly isSeen: boolean;
  /** Place among the page's elements; -1 outside the page. */
  readonly order: number;
}

/** Where the keyboard is. It is seen when it, or the card around it, is outlined. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { name: '', description: 'page', isSeen: true, order: -1 };
    }
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const name = (label ?? element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
    const isOutlined = (candidate: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const card = element.closest('.card');
    const { width, height } = element.getBoundingClientRect();
    return {
      name: label?.trim() ?? name,
      description: `${element.localName} « ${name.slice(0, 50)} »`,
      isSeen: (isOutlined(element) || (card !== null && isOutlined(card))) && width > 2 && height > 2,
      order: [...document.querySelectorAll('*')].indexOf(element),
    };
  });
}

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return;
  }
  throw new Error(`« ${name} » n’est pas atteint au clavier.`);
}

/** Goes through the whole page with Tab, and tells what a person would stumble on. */
async function walk(page: Page): Promise<readonly string[]> {
  const troubles: string[] = [];
  let order = -1;
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.order === -1 || (stops > 0 && stop.name === 'Aller au contenu')) return troubles;
    if (!stop.isSeen) troubles.push(`on ne voit pas ${stop.description}`);
    if (stop.order <= order) troubles.push(`${stop.description} vient hors de l’ordre de la page`);
    order = stop.order;
  }
  return [...troubles, `on n’en sort pas après ${mostStops} arrêts`];
}

/** The longest page has some 300 links. */
const mostStops = 600;
