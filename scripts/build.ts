import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSites } from '../src/site/build/build-sites.ts';
import { listCommunes } from '../src/site/build/list-communes.ts';
import { reportBuildEvent, reportBuildSummary } from './build/report.ts';

/** `npm run build -- <slug…> | --all | --changed`; the exit code is 0 only if each site was built. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    changed: { type: 'boolean' },
    workers: { type: 'string' },
    dist: { type: 'string' },
  },
});
const repository = resolve(import.meta.dirname, '..');
const known = await listCommunes(repository);
const unknown = positionals.filter((slug) => !known.includes(slug));
if (unknown.length > 0 || (positionals.length === 0 && !values.all && !values.changed)) {
  if (unknown.length > 0) console.error(`Commune inconnue : ${unknown.join(', ')}.`);
  console.error('Indiquez des communes, ou « --all » (toutes), ou « --changed » (celles qui ont changé).');
  console.error(`Communes présentes : ${known.join(', ')}.`);
  process.exit(2);
}

const summary = await buildSites({
  repository,
  dist: resolve(values.dist ?? resolve(repository, 'dist')),
  data: resolve(repository, process.env['PERRON_DATA'] ?? '.perron'),
  slugs: positionals.length > 0 ? positionals : values.all ? 'all' : 'changed',
  ...(values.workers === undefined ? {} : { workers: Number(values.workers) }),
  onProgress: reportBuildEvent(),
});
reportBuildSummary(summary);
process.exitCode = summary.failed.length > 0 ? 1 : 0;
