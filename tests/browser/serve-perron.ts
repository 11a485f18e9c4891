import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openAgents } from '../../scripts/server/agents/open-agents.ts';
import { openTexts } from '../../scripts/server/agents/open-repositories.ts';
import { readSites } from '../../scripts/server/read-sites.ts';
import { startServer } from '../../src/functions/server.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import { publishedWorkspace, publishFromGit } from '../../src/site/publish/publish-from-git.ts';

export interface ServedPerron {
  /** `http://seneffe.localhost:…` */
  readonly origin: string;
  /** Absolute path of the bare repository of texts. */
  readonly repository: string;
  /** Absolute path of the folder where mail is put. */
  readonly mail: string;
  readonly errors: readonly Error[];
  stop(): Promise<void>;
}

const product = resolve(import.meta.dirname, '../..');

/** The whole of Perron for one commune, nothing replaced: git, database, mail, building, on a free port. */
export async function servePerron(slug: string): Promise<ServedPerron> {
  const data = await mkdtemp(join(tmpdir(), 'perron-'));
  const dist = join(data, 'dist');
  const port = await freePort();
  const origin = `http://${slug}.localhost:${port}`;
  const errors: Error[] = [];
  const onError = (error: Error) => void errors.push(error);

  const texts = await openTexts(product, data);
  const sites = (await readSites(await publishedWorkspace(product, texts.store))).filter((site) => site.slug === slug);
  const publisher = await publishFromGit({ store: texts.store, product, dist, data, today: todayInBelgium });
  const shown = await publisher.publish(slug);
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal));
  const agents = await openAgents({
    sites,
    texts,
    publisher,
    dist,
    data,
    mode: 'demo',
    originOf: () => origin,
    behindProxy: false,
    environment: {},
    onError,
  });
  if (!agents.ok) throw new Error(agents.refusal);
  const ready = sites.map((site) => ({ ...site, state: 'ready', problems: [] }) as const);
  const server = await startServer({
    distRoot: dist,
    port,
    hostname: '127.0.0.1',
    mode: 'demo',
    sites: () => ready,
    ready: () => true,
    before: agents.value.routes,
    onError,
  });
  if (!server.ok) throw new Error(server.refusal.code);
  return {
    origin,
    repository: join(data, 'repositories/content.git'),
    mail: join(data, 'mail'),
    errors,
    async stop() {
      await server.value.stop(0);
      await publisher.close();
      await agents.value.close();
      await texts.store.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
