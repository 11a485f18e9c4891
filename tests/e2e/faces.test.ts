import { describe, expect, it } from 'vitest';
import { useSites } from '../browser/use-sites.ts';
import { layoutShift } from '../browser/visit.ts';

/** One commune for each look. */
const communes = ['valmarin', 'seneffe', 'la-bruyere', 'chatelet'];
const journey = useSites(communes);

describe.each(communes)('the faces of %s', (slug) => {
  it('are not needed to read: text shows while every face is held back', async () => {
    const page = await journey.browser.newPage({ viewport: { width: 360, height: 740 } });
    let held = 0;
    await page.route('**/*.woff2', () => {
      held += 1;
    });
    await page.goto(journey.sites.address(slug, '/demarches/carte-identite/'), { waitUntil: 'commit' });
    const painted = await page.evaluate(largestTextPainted);
    expect(held).toBeGreaterThan(0);
    expect(painted.length).toBeGreaterThan(10);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  });

  it('ask for one file before text shows, at most', async () => {
    const page = await journey.browser.newPage();
    for (const path of ['/', '/demarches/carte-identite/', '/actualites/']) {
      await page.goto(journey.sites.address(slug, path));
      expect(await page.locator('link[rel=preload][as=font]').count(), path).toBeLessThanOrEqual(1);
    }
    await page.close();
  });

  it('all come from the site itself, and move nothing when they arrive late', async () => {
    const page = await journey.browser.newPage({ viewport: { width: 360, height: 740 } });
    const hosts = new Set<string>();
    await page.route('**/*.woff2', async (route) => {
      hosts.add(new URL(route.request().url()).host);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(journey.sites.address(slug), { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    expect([...hosts]).toEqual([new URL(journey.sites.address(slug)).host]);
    const shift = await layoutShift(page);
    expect(shift).toBeLessThanOrEqual(0.01);
    await page.close();
  });
});

/** The text that the browser says it has painted: letters that wait for their face are not counted. */
function largestTextPainted(): Promise<string> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const element = 'element' in entry && entry.element instanceof HTMLElement ? entry.element : undefined;
        if (element !== undefined && element.localName !== 'img') resolve(element.innerText);
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
