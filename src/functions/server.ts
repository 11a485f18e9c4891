import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { sitesInFolder } from '../adapters/files/site-folder.ts';
import { accept, type Result, refuse } from '../core/shared/result.ts';
import { type AppSettings, createApp } from './app.ts';

export interface ServerSettings extends Omit<AppSettings, 'published'> {
  /** Folder that holds `<slug>/` for each built site. */
  readonly distRoot: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Network address to listen on: `127.0.0.1` for this machine only, `0.0.0.0` for all. */
  readonly hostname: string;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new visitor, lets those in progress finish, and cuts after the grace period. */
  stop(graceMilliseconds: number): Promise<void>;
}

export type ListenRefusal =
  | { readonly code: 'port-taken'; readonly port: number }
  | { readonly code: 'port-forbidden'; readonly port: number }
  | { readonly code: 'address-absent'; readonly hostname: string };

/** Starts the one server that shows every commune. */
export async function startServer(settings: ServerSettings): Promise<Result<RunningServer, ListenRefusal>> {
  const { distRoot, port, hostname, ...rest } = settings;
  const app = createApp({ ...rest, published: sitesInFolder(distRoot) });
  // Without TLS options the adapter makes a plain HTTP server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const trouble = await listen(server, port, hostname);
  if (trouble !== undefined) return refuse(trouble);
  const address = server.address();
  return accept({
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: (graceMilliseconds) => stop(server, graceMilliseconds),
  });
}

function listen(server: Server, port: number, hostname: string): Promise<ListenRefusal | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refusals: Record<string, ListenRefusal> = {
        EADDRINUSE: { code: 'port-taken', port },
        EACCES: { code: 'port-forbidden', port },
        EADDRNOTAVAIL: { code: 'address-absent', hostname },
        ENOTFOUND: { code: 'address-absent', hostname },
      };
      const refusal = refusals[error.code ?? ''];
      if (refusal === undefined) reject(error);
      else resolve(refusal);
    });
    server.listen(port, hostname, () => resolve(undefined));
  });
}

async function stop(server: Server, graceMilliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
}
