import { resolve } from 'node:path';
import { formatProblem } from '../src/core/content/problem.ts';
import { startServer } from '../src/functions/server.ts';
import { buildSites } from '../src/site/build/build-sites.ts';
import { todayInBelgium } from '../src/site/build/today.ts';
import { publishedWorkspace, publishFromGit } from '../src/site/publish/publish-from-git.ts';
import { reportBuildEvent, reportBuildSummary } from './build/report.ts';
import { now } from './server/agents/commune-room.ts';
import { openAgents } from './server/agents/open-agents.ts';
import { openTexts } from './server/agents/open-repositories.ts';
import { explainListenRefusal, readListenAddress } from './server/listen-address.ts';
import { probeSite } from './server/probe-site.ts';
import { readSites } from './server/read-sites.ts';
import { trackSites } from './server/site-states.ts';
import { stopOnSignal } from './server/stop-on-signal.ts';

/**
 * `npm start`: shows every commune on this machine. The server answers at once, the sites that changed are
 * built meanwhile, and a line that begins with `Perron prêt` says when each one answers.
 */
const product = resolve(import.meta.dirname, '..');
const dist = resolve(product, 'dist');
const data = resolve(product, process.env['PERRON_DATA'] ?? '.perron');

const address = readListenAddress(process.env, 'npm start');
if (!address.ok) fail(address.refusal);
const { hostname } = address.value;

// Agents write in git: sites are built from what is published there.
const onError = (error: Error) => console.error(error);
const texts = await openTexts(product, data);
for (const path of texts.kept)
  console.log(`Gardé tel que vos agents l’ont écrit, malgré la version livrée avec Perron\u00a0: ${path}`);
const repository = await publishedWorkspace(product, texts.store);
const sites = await readSites(repository);
const publisher = await publishFromGit({ store: texts.store, product, dist, data, today: todayInBelgium });
const agents = await openAgents({
  sites,
  texts,
  publisher,
  dist,
  data,
  mode: 'demo',
  originOf: ({ slug }) => `http://${slug}.localhost:${address.value.port}`,
  behindProxy: false,
  environment: process.env,
  onError,
});
if (!agents.ok) fail(agents.refusal);

const states = trackSites(sites);
let isReady = false;
const started = await startServer({
  ...address.value,
  distRoot: dist,
  mode: 'demo',
  sites: states.list,
  ready: () => isReady,
  before: agents.value.routes,
  onError,
});
if (!started.ok) fail(explainListenRefusal(started.refusal, 'npm start'));
const { port } = started.value;
stopOnSignal(started.value, async () => {
  await publisher.close();
  await agents.value.close();
  await texts.store.close();
});
const startPage = `http://localhost:${port}/`;
console.log(`[1/3] Serveur ouvert\u00a0: ${startPage} montre l’avancement.`);

console.log('[2/3] Construction des sites qui ont changé…');
const report = reportBuildEvent();
const summary = await buildSites({
  repository,
  dist,
  data,
  slugs: 'changed',
  onProgress: (event) => {
    states.apply(event);
    report(event);
    const builtAt = now();
    if (event.kind === 'built')
      agents.value.tellReport(event.slug, { builtAt, state: 'published', problems: event.warnings });
    if (event.kind === 'failed')
      agents.value.tellReport(event.slug, { builtAt, state: 'failed', problems: event.problems });
    if (event.kind === 'planned')
      for (const slug of event.skipped) agents.value.tellReport(slug, { builtAt, state: 'published', problems: [] });
  },
});
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
isReady = true;

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
