import type { ConsoleMessage, Page, Request } from 'playwright-core';

/** What one visit of one page showed, from its first byte to its end. */
export interface Visit {
  readonly status: number;
  /** Addresses asked of another host than the page's. */
  readonly thirdParties: readonly string[];
  /** What the content security policy refused, what was not found, and errors of scripts. */
  readonly errors: readonly string[];
  /** Cumulative layout shift, down to the bottom of the page. */
  readonly layoutShift: number;
  readonly cookies: number;
}

/** Opens a page, waits until it is at rest, and scrolls to its end as a reader does. */
export async function visitPage(page: Page, address: string): Promise<Visit> {
  const { host } = new URL(address);
  const thirdParties: string[] = [];
  const errors: string[] = [];
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) thirdParties.push(url.href);
  };
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  };
  const onError = (error: Error) => errors.push(error.message);
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);
  try {
    const response = await page.goto(address, { waitUntil: 'load' });
    await readToTheEnd(page);
    const cookies = await page.context().cookies();
    const shift = await layoutShift(page);
    return { status: response?.status() ?? 0, thirdParties, errors, layoutShift: shift, cookies: cookies.length };
  } finally {
    page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
  }
}

/** Lazy pictures load on the way: a page that leaves them no room moves then. */
async function readToTheEnd(page: Page): Promise<void> {
  const heights = await page.evaluate(() => ({ page: document.documentElement.scrollHeight, window: innerHeight }));
  for (let top = 0; top < heights.page; top += heights.window) {
    await page.evaluate((position) => scrollTo(0, position), top);
    await page.waitForFunction(picturesInViewAreLoaded, undefined, { timeout: 5_000 });
  }
}

function picturesInViewAreLoaded(): boolean {
  return [...document.images].every((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || bottom < 0 || top > innerHeight || !image.checkVisibility();
  });
}

/** Cumulative layout shift since the page was opened. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          add(observer.takeRecords());
          observer.disconnect();
          resolve(sum);
        }, 50);
      }),
  );
}
