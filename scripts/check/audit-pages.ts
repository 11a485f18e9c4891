import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What axe found on one page in one view. */
export interface PageViolation {
  readonly address: string;
  readonly view: string;
  readonly rule: string;
  readonly help: string;
  /** The first element concerned. */
  readonly target: string;
}

/** Criteria that a machine can judge: WCAG 2.2, levels A and AA, and axe's good practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const VIEWS = [
  { name: 'téléphone, clair', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'grand écran, sombre', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

/** How many pages are open at once in each view. */
const TABS = 2;

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Visits every page in each view; motion is off so that nothing is judged half-way. */
export async function auditPages(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
): Promise<PageViolation[]> {
  const found = await Promise.all(
    VIEWS.map(async ({ name, viewport, colorScheme }) => {
      // The policy of the pages would refuse the audit's own script.
      const context = await browser.newContext({
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
        serviceWorkers: 'block',
      });
      await context.addInitScript({ path: axeFile });
      try {
        return await auditView(context, name, origin, addresses);
      } finally {
        await context.close();
      }
    }),
  );
  return found.flat();
}

async function auditView(
  context: BrowserContext,
  view: string,
  origin: string,
  addresses: readonly string[],
): Promise<PageViolation[]> {
  const queue = [...addresses];
  const violations: PageViolation[] = [];
  const visit = async () => {
    const page = await context.newPage();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await page.goto(`${origin}${address}`, { waitUntil: 'load' });
      violations.push(...(await auditPage(page)).map((violation) => ({ ...violation, address: address ?? '', view })));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, visit));
  return violations;
}

function auditPage(page: Page): Promise<Pick<PageViolation, 'rule' | 'help' | 'target'>[]> {
  return page.evaluate(async (tags) => {
    // Put in the page by the context's initial script.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({ rule: id, help, target: node.target.join(' ') })),
    );
  }, TAGS);
}
