import { join, resolve } from 'node:path';
import { startServer } from '../../../../src/functions/server.ts';
import { todayInBelgium } from '../../../../src/site/build/today.ts';
import { publishedWorkspace, publishFromGit } from '../../../../src/site/publish/publish-from-git.ts';
import { openAgents } from '../../../server/agents/open-agents.ts';
import { openTexts } from '../../../server/agents/open-repositories.ts';
import { readSites } from '../../../server/read-sites.ts';
import { stopOnSignal } from '../../../server/stop-on-signal.ts';

/**
 * The measured server, as `npm start` composes it, over a product of its own: `node serve-product.ts PRODUCT PORT SLUG`.
 * It builds the site of one commune, then says `ready` to the process that started it.
 */
const [given = '', wantedPort = '', slug = ''] = process.argv.slice(2);
const product = resolve(given);
const port = Number(wantedPort);
const dist = join(product, 'dist');
const data = join(product, 'data');
const onError = (error: Error) => console.error(error);

const texts = await openTexts(product, data);
const sites = await readSites(await publishedWorkspace(product, texts.store));
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
  environment: { PATH: process.env['PATH'] },
  onError,
});
if (!agents.ok) throw new Error(agents.refusal);
const built = await publisher.publish(slug);
if (!built.ok) throw new Error(JSON.stringify(built.refusal));
const started = await startServer({
  distRoot: dist,
  port,
  hostname: '127.0.0.1',
  mode: 'demo',
  sites: () => sites.map((site) => ({ ...site, state: 'ready' as const, problems: [] })),
  ready: () => true,
  before: agents.value.routes,
  onError,
});
if (!started.ok) throw new Error(started.refusal.code);
stopOnSignal(started.value, async () => {
  await publisher.close();
  await agents.value.close();
  await texts.store.close();
});
// Whoever measured has gone.
process.on('disconnect', () => process.exit());
process.send?.('ready');
