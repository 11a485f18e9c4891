import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { sitesInMemory } from '../../src/adapters/files/site-memory.ts';
import { createApp } from '../../src/functions/app.ts';
import type { DeskEnvironment, IdentityCommune } from '../../src/functions/identity/environment.ts';
import { identityRoutes } from '../../src/functions/identity/identity-routes.ts';
import { nodeAddress } from '../../src/functions/identity/node-address.ts';
import { signInRoom } from '../fixtures/sign-in-room.ts';

export interface ServedSignIn {
  readonly room: ReturnType<typeof signInRoom>;
  /** `http://exemple.localhost:…`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The sign-in pages of an example commune on a free port of this machine, everything behind them in memory. */
export async function serveSignIn(
  more: (origin: string) => Omit<IdentityCommune, 'ports'> = () => ({}),
): Promise<ServedSignIn> {
  const app = new Hono<DeskEnvironment>();
  // Without TLS options the adapter makes a plain HTTP server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const origin = `http://exemple.localhost:${port}`;
  const room = signInRoom({ origin });
  const commune = { ports: room.ports, ...more(origin) };
  app.route(
    '/',
    identityRoutes({
      communeOf: ({ url }) => (new URL(url).origin === origin ? commune : undefined),
      addressOf: nodeAddress(false),
      demo: true,
    }),
  );
  app.route(
    '/',
    createApp({
      published: sitesInMemory({}),
      sites: () => [],
      ready: () => true,
      mode: 'demo',
      onError: (error) => console.error(error),
    }),
  );
  return {
    room,
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
