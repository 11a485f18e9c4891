import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runReindex } from './college/run-reindex.ts';

/**
 * `npm run -s college:reindex -- <commune> [--accepter]`: makes the index of a commune's records anew. After a rewritten
 * history it first says what to look at; `--accepter` takes the history as it is. Exit code 0 when it is done.
 */
const product = resolve(import.meta.dirname, '..');
const environmentFile = resolve(product, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const { values, positionals } = readArguments();
const [slug] = positionals;
if (slug === undefined || positionals.length > 1) fail();
const told = await runReindex({
  data: resolve(product, process.env['PERRON_DATA']?.trim() || '.perron'),
  slug,
  environment: process.env,
  takesHistory: values.accepter === true,
});
console.log(told.lines.join('\n'));
process.exitCode = told.isDone ? 0 : 1;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { accepter: { type: 'boolean' } } });
  } catch {
    return fail();
  }
}

function fail(): never {
  console.error('Emploi\u00A0: npm run -s college:reindex -- <commune> [--accepter]');
  process.exit(2);
}
