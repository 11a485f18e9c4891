import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { sitesInMemory } from '../../src/adapters/files/site-memory.ts';
import type { EditorBundle } from '../../src/app/editing/editor-bundle.ts';
import { createApp } from '../../src/functions/app.ts';
import { contentRoutes } from '../../src/functions/content/content-routes.ts';
import { deskRoutes } from '../../src/functions/desk/desk-routes.ts';
import { editorRoutes } from '../../src/functions/editor/editor-routes.ts';
import { identityRoutes } from '../../src/functions/identity/identity-routes.ts';
import { nodeAddress } from '../../src/functions/identity/node-address.ts';
import { type DeskRoomOptions, deskRoom } from '../fixtures/desk-room.ts';

export interface ServedDeskOptions extends Omit<DeskRoomOptions, 'origin'> {
  /** With it, the page editor is served too. */
  readonly bundle?: Promise<EditorBundle>;
}

export interface ServedDesk {
  readonly room: Awaited<ReturnType<typeof deskRoom>>;
  /** `http://exemple.localhost:…`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The agents' space of an example commune on a free port of this machine, everything behind it in memory. */
export async function serveDesk({ bundle, ...options }: ServedDeskOptions = {}): Promise<ServedDesk> {
  const app = new Hono();
  // Without TLS options the adapter makes a plain HTTP server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const origin = `http://exemple.localhost:${port}`;
  const room = await deskRoom({ ...options, origin });
  const settings = {
    communeOf: ({ url }: Request) => (new URL(url).origin === origin ? { ports: room.ports } : undefined),
    addressOf: nodeAddress(false),
    demo: true,
  };
  app.route('/', identityRoutes(settings));
  app.route('/', deskRoutes({ ...settings, deskOf: () => room.desk }));
  if (bundle !== undefined) {
    const { editing, onPublished } = room.desk;
    const commune = { ports: room.ports, room: editing, siteUrl: origin, onPublished };
    app.route('/', editorRoutes({ ...settings, bundle }));
    app.route('/', contentRoutes({ communeOf: () => commune, onError: (error) => console.error(error) }));
  }
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
