import { beforeAll, describe, expect, it } from 'vitest';
import { type PageSample, samplePages } from '../browser/page-types.ts';
import { smallControls, whatSticksOut } from '../browser/room.ts';
import { useSites } from '../browser/use-sites.ts';
import { type Visit, visitPage } from '../browser/visit.ts';

/** One commune with everything, and one commune for each other look. */
const communes = ['valmarin', 'seneffe', 'la-bruyere', 'chatelet'];
const journey = useSites(communes);

const windows = [
  { name: 'on a phone of 360 px', width: 360, letters: '100%' },
  { name: 'at 400 % on a screen of 1280 px', width: 320, letters: '100%' },
  { name: 'at 200 % on a screen of 1280 px', width: 640, letters: '100%' },
] as const;

interface Observed extends PageSample, Visit {
  /** In the order of `windows`. */
  readonly sticksOut: readonly (readonly string[])[];
  readonly smallControls: readonly string[];
}

describe.each(communes)('each type of page of %s', (slug) => {
  const pages: Observed[] = [];

  beforeAll(async () => {
    const phone = { width: windows[0].width, height: 740 };
    const context = await journey.browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const sample of await samplePages(slug)) {
      await page.setViewportSize(phone);
      const visit = await visitPage(page, journey.sites.address(slug, sample.path));
      const sticksOut: (readonly string[])[] = [];
      for (const { width, letters } of windows) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters);
        sticksOut.push(await whatSticksOut(page));
      }
      await page.setViewportSize(phone);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      // The crisis and offline pages have no menu: they must stay tiny.
      const menu = page.getByRole('button', { name: 'Menu' });
      if ((await menu.count()) > 0) await menu.click();
      pages.push({ ...sample, ...visit, sticksOut, smallControls: await smallControls(page) });
    }
    await context.close();
  });

  it('is found', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ status }) => status !== 200).map(only('status'))).toEqual([]);
  });

  it('asks nothing of anyone but the commune’s own site, and leaves no cookie', () => {
    expect(pages.filter(({ thirdParties }) => thirdParties.length > 0).map(only('thirdParties'))).toEqual([]);
    expect(pages.filter(({ cookies }) => cookies > 0).map(only('cookies'))).toEqual([]);
  });

  it('obeys the content security policy and meets no error', () => {
    expect(pages.filter(({ errors }) => errors.length > 0).map(only('errors'))).toEqual([]);
  });

  it('stays still while pictures and faces arrive', () => {
    expect(pages.filter(({ layoutShift }) => layoutShift > 0.01).map(only('layoutShift'))).toEqual([]);
  });

  it.each(windows.map(({ name }, index) => [name, index] as const))('never scrolls sideways %s', (_, index) => {
    const wide = pages.map(({ path, sticksOut }) => ({ path, sticksOut: sticksOut[index] ?? [] }));
    expect(wide.filter(({ sticksOut }) => sticksOut.length > 0)).toEqual([]);
  });

  it('has main controls that a thumb can’t miss: 44 px', () => {
    expect(pages.filter((page) => page.smallControls.length > 0).map(only('smallControls'))).toEqual([]);
  });
});

function only(field: keyof Observed) {
  return (page: Observed) => ({ path: page.path, [field]: page[field] });
}
