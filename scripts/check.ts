import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listCommunes } from '../src/site/build/list-communes.ts';
import { checkContent } from './check/check-content.ts';
import { checkInBrowser } from './check/check-in-browser.ts';

/**
 * `npm run check [-- slug…]`: reads every text and tells what is wrong, without building anything.
 * `--pages`: also visits each page of the built sites in a browser (accessibility) and validates its HTML.
 * `--record`: keeps the result for the site's accessibility statement.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'boolean' }, record: { type: 'boolean' } },
});
const repository = resolve(import.meta.dirname, '..');
const known = await listCommunes(repository);
const unknown = positionals.filter((slug) => !known.includes(slug));
if (unknown.length > 0) {
  console.error(`Commune inconnue : ${unknown.join(', ')}. Communes présentes : ${known.join(', ')}.`);
  process.exit(2);
}
const slugs = positionals.length === 0 ? known : positionals;

const sound = await checkContent(repository, slugs);
const accessible =
  values.pages !== true || (await checkInBrowser(repository, slugs, { record: values.record === true }));
process.exitCode = sound && accessible ? 0 : 1;
