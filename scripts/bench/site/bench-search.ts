import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSites } from '../../../src/site/build/build-sites.ts';
import { launchBrowser } from '../../../tests/browser/launch.ts';
import { serveSites } from '../../../tests/browser/serve-sites.ts';
import { print, spread } from '../measure.ts';
import { addNews, copyCommune, makeRepository } from './sample.ts';
import type { SiteBench } from './site-bench.ts';

/** A site of about 1 000 pages. */
const COMMUNE = 'valmarin';
const EXTRA_NEWS = 430;
/** WebPageTest’s « 4G »: bytes a second, milliseconds there and back. */
const NETWORK = { offline: false, downloadThroughput: 9_000_000 / 8, uploadThroughput: 9_000_000 / 8, latency: 170 };
/** Milliseconds between two letters, of someone who types well on a phone. */
const TYPING = 120;
const WORDS = ['carte d’identité', 'déchets', 'piscine'];

interface Measured {
  /** Milliseconds from the key Enter to the first result. */
  readonly wait: number;
  /** Bytes that came over the network for the search: engine, index and results, without the page itself. */
  readonly bytes: number;
}

/** Search from a browser that has kept nothing, on a phone’s network: the wait, and what was fetched. */
export async function benchSearch({ repository, workspace, runs }: SiteBench): Promise<void> {
  const target = join(workspace, 'search');
  await makeRepository(repository, target);
  await copyCommune(repository, COMMUNE, target);
  await addNews(target, COMMUNE, EXTRA_NEWS);
  const dist = join(target, 'dist');
  const built = await buildSites({
    repository: target,
    dist,
    data: join(target, '.perron'),
    slugs: [COMMUNE],
    onProgress: () => {},
  });
  if (built.failed.length > 0) throw new Error(JSON.stringify(built.failed));
  console.error(`Chercher dans un site de ${built.pages} pages, en 4G simulée, sans rien en mémoire`);

  const sites = await serveSites({ repository: target, dist });
  const browser = await launchBrowser();
  try {
    const measured: Measured[] = [];
    for (const words of WORDS)
      for (let run = 0; run < runs; run += 1)
        measured.push(await searchOnce(browser, sites.address(COMMUNE, '/recherche/'), words));
    const of = (figure: keyof Measured) => spread(measured.map((one) => one[figure]));
    print({ bench: 'site', metric: `search.first-result.${built.pages}-pages`, unit: 'ms', ...of('wait') });
    print({ bench: 'site', metric: `search.fetched.${built.pages}-pages`, unit: 'bytes', ...of('bytes') });
  } finally {
    await browser.close();
    await sites.stop();
  }
}

async function searchOnce(browser: Browser, address: string, words: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', NETWORK);
    let bytes = 0;
    const searching = new Set<string>();
    network.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (new URL(request.url).pathname.startsWith('/pagefind/')) searching.add(requestId);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (searching.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'load' });
    const field = page.locator('#mots');
    await field.click();
    await page.keyboard.type(words, { delay: TYPING });
    const wait = await page.evaluate(() => {
      const list = document.querySelector('#resultats-liste');
      const form = document.querySelector<HTMLFormElement>('#mots')?.form;
      return new Promise<number>((shown) => {
        const start = performance.now();
        new MutationObserver((_, watch) => {
          if (list?.firstElementChild == null) return;
          watch.disconnect();
          shown(performance.now() - start);
        }).observe(document.body, { subtree: true, childList: true });
        form?.requestSubmit();
      });
    });
    return { wait, bytes };
  } finally {
    await context.close();
  }
}
