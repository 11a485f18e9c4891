import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runSimulation } from './college/run-simulation.ts';

/**
 * `npm run -s college:simulate -- <commune> <folder>`: tries new settings on a commune's records and lists every item
 * that would change. Exit code 0 when none would, 1 when some would or the settings contradict themselves, 2 when they
 * can't be tried.
 */
const product = resolve(import.meta.dirname, '..');
const environmentFile = resolve(product, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const [slug, folder, ...others] = process.argv.slice(2);
if (slug === undefined || folder === undefined || others.length > 0) {
  console.error('Emploi\u00A0: npm run -s college:simulate -- <commune> <dossier college des nouveaux réglages>');
  process.exitCode = 2;
} else {
  const data = resolve(product, process.env['PERRON_DATA']?.trim() || '.perron');
  const { code, text } = await runSimulation({ data, slug, folder: resolve(folder) });
  console.log(text);
  process.exitCode = code;
}
