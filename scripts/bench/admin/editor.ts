import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bundleAdmin } from '../../../src/admin/build/bundle-admin.ts';
import { openBundle } from '../../../src/admin/build/open-bundle.ts';
import { launchBrowser } from '../../../tests/browser/launch.ts';
import { serveEditor } from '../../../tests/browser/serve-editor.ts';
import { EDITED_TEXTS, MARKET } from '../../../tests/fixtures/edited-texts.ts';
import { print, spread } from '../measure.ts';

const ENTRIES = 3000;

/**
 * The page editor: what a browser downloads before the list can be used, and how long a slow machine (CPU ÷ 4) on a
 * slow line (10 Mbit/s, 40 ms) takes to a usable list of 3 000 entries, with nothing in its cache.
 */
export async function benchEditor(runs: number): Promise<void> {
  await weighBundle();
  const browser = await launchBrowser();
  const served = await serveEditor({ ...EDITED_TEXTS, ...manyEntries() });
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    const bytes: number[] = [];
    const opened: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const measure = await openList(browser, served);
      cold.push(measure.cold);
      warm.push(measure.warm);
      bytes.push(measure.bytes);
      opened.push(measure.opened);
      console.error(`  ${run}/${runs} : ${Math.round(measure.cold)} ms, ${Math.round(measure.bytes / 1000)} ko`);
    }
    print({ bench: 'admin', metric: `editor.list.${ENTRIES}.cold`, unit: 'ms', ...spread(cold) });
    print({ bench: 'admin', metric: `editor.list.${ENTRIES}.again`, unit: 'ms', ...spread(warm) });
    print({ bench: 'admin', metric: `editor.list.${ENTRIES}.transferred`, unit: 'bytes', ...spread(bytes) });
    print({ bench: 'admin', metric: 'editor.form.opened', unit: 'ms', ...spread(opened) });
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Brotli, as it is sent. */
async function weighBundle(): Promise<void> {
  const cache = await mkdtemp(join(tmpdir(), 'perron-'));
  try {
    const started = performance.now();
    const folder = await bundleAdmin(cache);
    print({ bench: 'admin', metric: 'editor.bundling', unit: 'ms', ...spread([performance.now() - started]) });
    const { entry } = await openBundle(folder);
    const sizeOf = async (name: string) => (await readFile(join(folder, `${name}.br`))).byteLength;
    const first = [entry.script, ...entry.styles, ...entry.preloads];
    const all = (await readdir(folder)).filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -3));
    const sum = async (names: readonly string[]) =>
      (await Promise.all(names.map(sizeOf))).reduce((total, size) => total + size, 0);
    print({ bench: 'admin', metric: 'editor.list.brotli', unit: 'bytes', ...spread([await sum(first)]) });
    print({ bench: 'admin', metric: 'editor.whole.brotli', unit: 'bytes', ...spread([await sum(all)]) });
  } finally {
    await rm(cache, { recursive: true });
  }
}

async function openList(browser: Browser, served: Awaited<ReturnType<typeof serveEditor>>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-BE' });
  try {
    await context.addCookies([await served.cookieOf('alice-exemple')]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    const rate = (10 * 1000 * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: rate,
      uploadThroughput: rate,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const address = `${served.origin}/admin/#/collections/news`;
    const first = page.getByRole('link', { name: 'Actualité 2999', exact: true });
    const timeTo = async (go: () => Promise<unknown>, what = first) => {
      const started = performance.now();
      await go();
      await what.waitFor();
      return performance.now() - started;
    };
    const cold = await timeTo(() => page.goto(address, { waitUntil: 'commit' }));
    const transferred = bytes;
    // The form comes while one reads the list.
    await page.waitForLoadState('networkidle');
    const opened = await timeTo(() => first.click(), page.getByRole('textbox', { name: 'Titre' }));
    const warm = await timeTo(async () => {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
    });
    return { cold, warm, bytes: transferred, opened };
  } finally {
    await context.close();
  }
}

function manyEntries(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: ENTRIES }, (_, number) => [
      `content/news/actualite-${number}.md`,
      MARKET.replace('Le marché de Noël', `Actualité ${number}`)
        .replace('2026-12-01', new Date(Date.UTC(2018, 0, 1 + number)).toISOString().slice(0, 10))
        .concat('Un paragraphe de plus, comme il y en a dans une actualité. '.repeat(30), '\n'),
    ]),
  );
}
