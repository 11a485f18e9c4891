import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/lighthouse/free-port.ts';
import { openAgents } from '../../scripts/server/agents/open-agents.ts';
import { openTexts } from '../../scripts/server/agents/open-repositories.ts';
import { readSites } from '../../scripts/server/read-sites.ts';
import type { SitePublisher } from '../../src/app/site-publisher.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { accept, refuse } from '../../src/core/shared/result.ts';
import { startServer } from '../../src/functions/server.ts';
import type { Door } from './gateway-client.ts';

export interface ServedGateway {
  readonly door: Door;
  /** Absolute path of the bare repository of texts. */
  readonly repository: string;
  readonly errors: readonly Error[];
  stop(): Promise<void>;
}

const product = resolve(import.meta.dirname, '../..');

/** What agents work with, over native git and a real database and by HTTP; the site itself is not written. */
export async function serveGateway(slug: string): Promise<ServedGateway> {
  const data = await mkdtemp(join(tmpdir(), 'perron-'));
  const port = await freePort();
  const errors: Error[] = [];
  const onError = (error: Error) => void errors.push(error);
  const texts = await openTexts(product, data);
  const sites = (await readSites(product)).filter((site) => site.slug === slug);
  const publisher: SitePublisher = {
    async publish() {
      const commit = await texts.store.resolve(PUBLISHED);
      return commit === undefined ? refuse([]) : accept({ commit, pages: 0, warnings: [] });
    },
    preview: async (_commune, _commit, address) => refuse({ code: 'no-such-page', address }),
    close: async () => {},
  };
  const agents = await openAgents({
    sites,
    texts,
    publisher,
    dist: join(data, 'dist'),
    data,
    mode: 'demo',
    originOf: (site) => `http://${site.slug}.localhost:${port}`,
    behindProxy: false,
    environment: {},
    onError,
  });
  if (!agents.ok) throw new Error(agents.refusal);
  const server = await startServer({
    distRoot: join(data, 'dist'),
    port,
    hostname: '127.0.0.1',
    mode: 'demo',
    sites: () => [],
    ready: () => true,
    before: agents.value.routes,
    onError,
  });
  if (!server.ok) throw new Error(server.refusal.code);
  return {
    door: { port, host: `${slug}.localhost` },
    repository: join(data, 'repositories/content.git'),
    errors,
    async stop() {
      await server.value.stop(0);
      await agents.value.close();
      await texts.store.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
