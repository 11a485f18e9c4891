import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildSites } from '../../src/site/build/build-sites.ts';
import { launchBrowser } from './launch.ts';
import { type ServedSites, serveSites } from './serve-sites.ts';

export interface Journey {
  readonly browser: Browser;
  readonly sites: ServedSites;
}

/** For the tests of one file: a browser, and the built sites served by host name. Builds those that are missing. */
export function useSites(slugs: readonly string[]): Journey {
  let opened: Journey | undefined;
  beforeAll(async () => {
    await buildMissing(slugs);
    opened = { browser: await launchBrowser(), sites: await serveSites() };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.sites.stop();
  });
  const ready = (): Journey => {
    if (opened === undefined) throw new Error('useSites() est lu avant le début des essais.');
    return opened;
  };
  return {
    get browser() {
      return ready().browser;
    },
    get sites() {
      return ready().sites;
    },
  };
}

/** Builds the sites that `dist` lacks. */
export async function buildMissing(slugs: readonly string[]): Promise<void> {
  const dist = resolve(repository, 'dist');
  const missing = slugs.filter((slug) => !existsSync(resolve(dist, slug, 'index.html')));
  if (missing.length === 0) return;
  const data = resolve(repository, process.env['PERRON_DATA'] ?? '.perron');
  const { failed } = await buildSites({ repository, dist, data, slugs: missing, onProgress: () => {} });
  if (failed.length > 0) throw new Error(`Sites en erreur\u00A0: ${failed.map(({ slug }) => slug).join(', ')}`);
}

const repository = resolve(import.meta.dirname, '../..');
