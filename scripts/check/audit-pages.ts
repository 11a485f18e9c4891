import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { PageFault } from './gather-faults.ts';

/** Criteria that a machine can judge: WCAG 2.2, levels A and AA, and axe's good practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const VIEWS = [
  { name: 'téléphone, clair', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'grand écran, sombre', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

/** How many pages are open at once. */
const TABS = 2;

const { resolve } = createRequire(import.meta.url);

/**
 * Visits every page once and judges it in each view; motion is off so that nothing is judged half-way.
 *
 * @param origin without trailing slash
 * @throws when a page is not served
 */
export async function auditPages(browser: Browser, origin: string, addresses: readonly string[]): Promise<PageFault[]> {
  // The policy of the pages would refuse the audit's own script.
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true, serviceWorkers: 'block' });
  await context.addInitScript({ path: resolve('axe-core/axe.min.js') });
  const french = await readFile(resolve('axe-core/locales/fr.json'), 'utf8');
  await context.addInitScript({ content: `axe.configure({ locale: ${french} })` });
  const queue = [...addresses];
  const violations: PageFault[] = [];
  const work = async () => {
    const page = await context.newPage();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      violations.push(...(await auditPage(page, origin, address)));
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await context.close();
  }
  return violations;
}

async function auditPage(page: Page, origin: string, address: string): Promise<PageFault[]> {
  await show(page, VIEWS[0]);
  const response = await page.goto(`${origin}${address}`, { waitUntil: 'load' });
  const status = response?.status();
  if (status !== 200 && address !== '/404.html') throw new Error(`La page ${origin}${address} répond ${status}.`);
  const violations: PageFault[] = [];
  for (const view of VIEWS) {
    await show(page, view);
    violations.push(...(await runAxe(page)).map((found) => ({ page: `${address} (${view.name})`, ...found })));
  }
  return violations;
}

async function show(page: Page, { viewport, colorScheme }: (typeof VIEWS)[number]): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

function runAxe(page: Page): Promise<Omit<PageFault, 'page'>[]> {
  return page.evaluate(async (tags) => {
    // Put in the page by the context's initial script.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({ rule: id, help: `${help} [${node.target.join(' ')}]` })),
    );
  }, TAGS);
}
