import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listCommunes } from '../src/site/build/list-communes.ts';
import { launchBrowser } from '../tests/browser/launch.ts';
import { serveSites } from '../tests/browser/serve-sites.ts';
import { choosePages } from './lighthouse/choose-pages.ts';
import { freePort } from './lighthouse/free-port.ts';
import { CATEGORIES, judgePage } from './lighthouse/judge-page.ts';

/**
 * `npm run lighthouse [-- slug…] [--runs 3]`: judges the home, a démarche, a piece of news, an entry of the directory
 * and a decision of each built site with Lighthouse's mobile settings; fails under 99 in any category.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const LEAST = 99;
const runs = Math.max(1, Number.parseInt(values.runs, 10) || 1);
const slugs = positionals.length > 0 ? positionals : await listCommunes(resolve(import.meta.dirname, '..'));

const debuggingPort = await freePort();
const browser = await launchBrowser({ debuggingPort });
const sites = await serveSites();
let poor = 0;
try {
  for (const slug of slugs) {
    for (const path of await choosePages(slug)) {
      const { scores, lost } = await judgePage(sites.address(slug, path), debuggingPort, runs);
      const enough = CATEGORIES.every((category) => scores[category] >= LEAST);
      if (!enough) poor += 1;
      const line = CATEGORIES.map((category) => `${category} ${scores[category]}`).join(', ');
      console.log(`${enough ? '✓' : '✗'} ${slug}${path}\u00A0: ${line}`);
      for (const audit of lost) console.log(`    ${audit}`);
    }
  }
} finally {
  await sites.stop();
  await browser.close();
}
console.log(
  poor === 0
    ? `Toutes les pages ont au moins ${LEAST} partout (médiane de ${runs} passage(s)).`
    : `${poor} page(s) sous ${LEAST}.`,
);
process.exitCode = poor === 0 ? 0 : 1;
