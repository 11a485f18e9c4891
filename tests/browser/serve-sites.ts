import { resolve } from 'node:path';
import { readSites } from '../../scripts/server/read-sites.ts';
import { startServer } from '../../src/functions/server.ts';
import type { SiteSummary } from '../../src/functions/site-summary.ts';

export interface ServedSites {
  readonly port: number;
  /** `http://localhost:…/`, the page that shows every site. */
  readonly startPage: string;
  /** Address of a page of a commune. */
  address(slug: string, path?: string): string;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Absolute path of the folder that holds `communes/`. */
  readonly repository?: string;
  /** Absolute path of the folder of built sites. */
  readonly dist?: string;
  /** The state of each site; without it, all are ready. */
  readonly sites?: () => readonly SiteSummary[];
}

/** Serves built sites by host name on a free port of this machine, as `npm start` does. */
export async function serveSites({
  repository = ownRepository,
  dist = resolve(repository, 'dist'),
  sites,
}: ServeOptions = {}): Promise<ServedSites> {
  const identities = await readSites(repository);
  const ready = identities.map((identity) => ({ ...identity, state: 'ready', problems: [] }) as const);
  const started = await startServer({
    distRoot: dist,
    port: 0,
    hostname: '127.0.0.1',
    mode: 'demo',
    sites: sites ?? (() => ready),
    ready: () => true,
    onError: (error) => console.error(error),
  });
  if (!started.ok) throw new Error(`Le serveur d’essai ne démarre pas\u00A0: ${started.refusal.code}`);
  const { port, stop } = started.value;
  return {
    port,
    startPage: `http://localhost:${port}/`,
    address: (slug, path = '/') => `http://${slug}.localhost:${port}${path}`,
    stop: () => stop(0),
  };
}

const ownRepository = resolve(import.meta.dirname, '../..');
