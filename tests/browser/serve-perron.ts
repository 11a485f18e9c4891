import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/lighthouse/free-port.ts';
import { openCommunes } from '../fixtures/open-communes.ts';

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

/** The whole of Perron for one commune, nothing replaced: git, database, mail, building, on a free port. */
export async function servePerron(slug: string): Promise<ServedPerron> {
  const data = await mkdtemp(join(tmpdir(), 'perron-'));
  const errors: Error[] = [];
  const port = await freePort();
  const { repository, publisher, stop } = await openCommunes({
    product: resolve(import.meta.dirname, '../..'),
    data,
    slugs: [slug],
    port,
    onError: (error) => void errors.push(error),
  });
  const shown = await publisher.publish(slug);
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal));
  return {
    origin: `http://${slug}.localhost:${port}`,
    repository,
    mail: join(data, 'mail'),
    errors,
    async stop() {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
