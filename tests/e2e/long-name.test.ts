import { expect, it } from 'vitest';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['sambreville', 'seneffe']);

// Sambreville’s own name, and two of the longest words among the names of the Walloon communes.
it.each([
  ['sambreville', 'Sambreville', 360],
  ['sambreville', 'Froidchapelle', 360],
  ['sambreville', 'Chaudfontaine', 360],
  ['sambreville', 'Sambreville', 320],
  ['seneffe', 'Seneffe', 320],
])(
  'shows on the site of %s the name « %s » unbroken beside the menu and the search, at %i pixels',
  async (slug, name, width) => {
    const page = await journey.browser.newPage({ viewport: { width, height: 740 } });
    await page.goto(journey.sites.address(slug, '/actualites/'));
    const lines = await page.locator('.site-name span').evaluate((element, word) => {
      const text = element.lastChild;
      if (text === null) return 0;
      text.textContent = word;
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getClientRects().length;
    }, name);
    expect(lines).toBe(1);
    await expect(page.getByRole('button', { name: 'Menu' }).isVisible()).resolves.toBe(true);
    await page.close();
  },
);
