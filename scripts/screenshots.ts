import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listCommunes } from '../src/site/build/list-communes.ts';
import { launchBrowser } from '../tests/browser/launch.ts';
import { samplePages } from '../tests/browser/page-types.ts';
import { serveSites } from '../tests/browser/serve-sites.ts';
import { drawSheets } from './screenshots/draw-sheets.ts';
import { takeScreenshots } from './screenshots/take-screenshots.ts';
import { parseViews } from './screenshots/views.ts';

/**
 * `npm run screenshots [-- slug…] [--only demarches/] [--view 360-light,1440-dark]`: pictures of one page of each type
 * of each built site, on a phone, a tablet and a large screen, light and dark, and sheets that show them whole side by side.
 * They are put in `.perron/screenshots/<slug>/`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, view: { type: 'string', default: '' } },
});
const repository = resolve(import.meta.dirname, '..');
const slugs = positionals.length > 0 ? positionals : await listCommunes(repository);
const views = parseViews(values.view);
const folder = resolve(repository, process.env['PERRON_DATA'] ?? '.perron', 'screenshots');

const browser = await launchBrowser();
const sites = await serveSites();
try {
  for (const slug of slugs) {
    const pages = (await samplePages(slug)).filter(({ path }) => path.startsWith(`/${values.only}`));
    for (const view of views) {
      const target = join(folder, slug, view.name);
      await rm(target, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      const pictures = await takeScreenshots(browser, view, sites.address(slug, ''), pages, target);
      const sheets = await drawSheets(pictures, join(folder, slug), view.name, view.width);
      console.log(`${slug}, ${view.name}\u00A0: ${pictures.length} pages, ${sheets} planche(s)`);
    }
  }
} finally {
  await sites.stop();
  await browser.close();
}
console.log(`Images dans ${folder}`);
