import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/lighthouse/free-port.ts';
import type { ContentStore } from '../../src/app/content-store.ts';
import type { SitePublisher } from '../../src/app/site-publisher.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { accept, refuse } from '../../src/core/shared/result.ts';
import { openCommunes } from '../fixtures/open-communes.ts';
import type { Door } from './gateway-client.ts';

export interface ServedGateway {
  readonly door: Door;
  /** Absolute path of the bare repository of texts. */
  readonly repository: string;
  readonly errors: readonly Error[];
  stop(): Promise<void>;
}

/** What agents work with, over native git and a real database and by HTTP; the site itself is not written. */
export async function serveGateway(slug: string): Promise<ServedGateway> {
  const data = await mkdtemp(join(tmpdir(), 'perron-'));
  const port = await freePort();
  const errors: Error[] = [];
  const { repository, stop } = await openCommunes({
    product: resolve(import.meta.dirname, '../..'),
    data,
    slugs: [slug],
    port,
    onError: (error) => void errors.push(error),
    publisherOf: writeNothing,
  });
  return {
    door: { port, host: `${slug}.localhost` },
    repository,
    errors,
    async stop() {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function writeNothing(texts: ContentStore): SitePublisher {
  return {
    async publish() {
      const commit = await texts.resolve(PUBLISHED);
      return commit === undefined ? refuse([]) : accept({ commit, pages: 0, warnings: [] });
    },
    preview: async (_commune, _commit, address) => refuse({ code: 'no-such-page', address }),
    close: async () => {},
  };
}
