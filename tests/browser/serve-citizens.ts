import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { sitesInFolder } from '../../src/adapters/files/site-folder.ts';
import { createApp } from '../../src/functions/app.ts';
import { citizenSite } from '../fixtures/citizen-site.ts';

/** A built site with the functions that answer its forms, on a free port of this machine; mail can be read. */
export async function serveCitizens(slug: string) {
  const app = new Hono();
  // Without TLS options the adapter makes a plain HTTP server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const origin = `http://${slug}.localhost:${port}`;
  const published = sitesInFolder(resolve(import.meta.dirname, '../../dist'));
  const site = citizenSite({ slug, origin, published });
  app.route('/', site.app);
  app.route(
    '/',
    createApp({
      published,
      sites: () => [
        { slug, name: 'Valmarin', theme: 'meuse', fictional: true, domains: [], state: 'ready', problems: [] },
      ],
      ready: () => true,
      mode: 'demo',
      onError: (error) => console.error(error),
    }),
  );
  return {
    ...site,
    origin,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
