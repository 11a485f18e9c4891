import { resolve } from 'node:path';
import { formatProblem } from '../src/core/content/problem.ts';
import { accept } from '../src/core/shared/result.ts';
import { reportBuildEvent, reportBuildSummary } from './build/report.ts';
import { readListenAddress } from './server/listen-address.ts';
import { openPerron } from './server/open-perron.ts';
import { probeSite } from './server/probe-site.ts';

/**
 * `npm start`: shows every commune on this machine. The server answers at once, the sites that changed are
 * built meanwhile, and a line that begins with `Perron prêt` says when each one answers.
 */
const product = resolve(import.meta.dirname, '..');
const address = readListenAddress(process.env, 'npm start');
if (!address.ok) fail(address.refusal);
const { hostname } = address.value;

const opened = await openPerron({
  product,
  dist: resolve(product, process.env['PERRON_DIST']?.trim() || 'dist'),
  data: resolve(product, process.env['PERRON_DATA'] ?? '.perron'),
  mode: 'demo',
  address: address.value,
  environment: process.env,
  command: 'npm start',
  agentsOf: () => accept({ originOf: ({ slug }) => `http://${slug}.localhost:${address.value.port}` }),
});
if (!opened.ok) fail(opened.refusal.join('\n'));
const { port, states, kept, buildChanged, declareReady } = opened.value;
for (const path of kept)
  console.log(`Gardé tel que vos agents l’ont écrit, malgré la version livrée avec Perron\u00a0: ${path}`);
const startPage = `http://localhost:${port}/`;
console.log(`[1/3] Serveur ouvert\u00a0: ${startPage} montre l’avancement.`);

console.log('[2/3] Construction des sites qui ont changé…');
const summary = await buildChanged(reportBuildEvent());
reportBuildSummary(summary);

console.log('[3/3] Vérification\u00a0: chaque site répond-il\u202f?');
const expected = [...summary.built, ...summary.skipped].sort();
const answers = await Promise.all(expected.map((slug) => probeSite(slug, port, hostname)));
const silent = expected.filter((_, index) => !answers[index]);
for (const slug of silent) {
  const problem = {
    severity: 'error',
    code: 'no-answer',
    file: `dist/${slug}`,
    message: 'Le site est construit, mais sa page d’accueil ne répond pas.',
    remedy: `Reconstruisez-le\u00a0: npm run build -- ${slug}`,
  } as const;
  states.apply({ kind: 'failed', slug, problems: [problem] });
  console.log(`  ${formatProblem(problem)}`);
}
declareReady();

const failed = [...summary.failed.map(({ slug }) => slug), ...silent].sort();
const served = expected.length - silent.length;
if (failed.length > 0) {
  const others = served > 0 ? ' Les autres sites sont servis.' : '';
  console.log(`En erreur, expliqué ci-dessus et sur la page d’accueil\u00a0: ${failed.join(', ')}.${others}`);
}
console.log(`Perron prêt\u00a0: ${startPage} (${served}\u00a0site${served > 1 ? 's' : ''}, Ctrl+C pour arrêter)`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
