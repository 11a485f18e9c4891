import { join, resolve } from 'node:path';
import { openAgents } from '../../scripts/server/agents/open-agents.ts';
import { openTexts } from '../../scripts/server/agents/open-repositories.ts';
import { readSites } from '../../scripts/server/read-sites.ts';
import { startServer } from '../../src/functions/server.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import { publishedWorkspace, publishFromGit } from '../../src/site/publish/publish-from-git.ts';

/**
 * The server that is killed: `node serve-commune.ts DATA PORT SLUG`. The whole of Perron for one commune, as `npm start`
 * composes it: it answers at once, and writes the site meanwhile. It says `ready` to whoever started it.
 */
const [data = '', port = '', slug = ''] = process.argv.slice(2);
const product = resolve(import.meta.dirname, '../..');
const dist = join(data, 'dist');
const onError = (error: Error) => console.error(error);

const texts = await openTexts(product, data);
const sites = (await readSites(await publishedWorkspace(product, texts.store))).filter((site) => site.slug === slug);
const publisher = await publishFromGit({ store: texts.store, product, dist, data, today: todayInBelgium });
const agents = await openAgents({
  sites,
  texts,
  publisher,
  dist,
  data,
  mode: 'demo',
  originOf: (site) => `http://${site.slug}.localhost:${port}`,
  behindProxy: false,
  environment: {},
  onError,
});
if (!agents.ok) throw new Error(agents.refusal);
const started = await startServer({
  distRoot: dist,
  port: Number(port),
  hostname: '127.0.0.1',
  mode: 'demo',
  sites: () => sites.map((site) => ({ ...site, state: 'ready' as const, problems: [] })),
  ready: () => true,
  before: agents.value.routes,
  onError,
});
if (!started.ok) throw new Error(started.refusal.code);
void publisher.publish(slug).catch(onError);
process.send?.('ready');
