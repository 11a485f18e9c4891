import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PageSample } from '../../tests/browser/page-types.ts';
import type { View } from './views.ts';

export interface Screenshot {
  readonly page: PageSample;
  /** Absolute path of a PNG of the whole page. */
  readonly file: string;
}

/** Pictures of whole pages, their late images included. */
export async function takeScreenshots(
  browser: Browser,
  view: View,
  origin: string,
  pages: readonly PageSample[],
  folder: string,
): Promise<Screenshot[]> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.scheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const taken: Screenshot[] = [];
  try {
    const tab = await context.newPage();
    await tab.goto(`${origin}/`, { waitUntil: 'load' });
    // A face that comes late isn’t shown on that page any more: they are kept before the first picture. Those that
    // stand for a face of the device may be missing.
    await tab.evaluate(() => Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined))));
    for (const page of pages) {
      await tab.goto(`${origin}${page.path}`, { waitUntil: 'load' });
      await tab.evaluate(async () => {
        const pictures = [...document.querySelectorAll('img')];
        for (const picture of pictures) picture.loading = 'eager';
        await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
        await document.fonts.ready;
      });
      const file = join(folder, `${page.type.replaceAll('/', '_')}.png`);
      await tab.screenshot({ path: file, fullPage: true });
      taken.push({ page, file });
    }
  } finally {
    await context.close();
  }
  return taken;
}
