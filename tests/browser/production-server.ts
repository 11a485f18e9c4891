import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const product = resolve(import.meta.dirname, '../..');

export interface ProductionServer {
  /** Asks as a proxy that holds the certificates would, unless `headers` say otherwise. */
  ask(host: string, path: string, options?: AskOptions): Promise<ProductionAnswer>;
  /** `npm run agents:invite`, in the same installation. @returns what it prints */
  invite(...args: readonly string[]): Promise<string>;
  /** Mail put in the folder so far. */
  mails(): Promise<readonly string[]>;
  /** What the server has printed. */
  printed(): string;
  stop(): Promise<void>;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ProductionAnswer {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  readonly location: string | undefined;
}

/** `npm run serve` in a process of its own, with data and sites of its own, for one commune. */
export async function serveInProduction(
  slug: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ProductionServer> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-production-'));
  const port = await freePort();
  const { PATH, HOME, CHROME_PATH } = process.env;
  const env = {
    ...(PATH === undefined ? {} : { PATH }),
    ...(HOME === undefined ? {} : { HOME }),
    ...(CHROME_PATH === undefined ? {} : { CHROME_PATH }),
    PORT: String(port),
    PERRON_DATA: join(folder, 'data'),
    PERRON_DIST: join(folder, 'dist'),
    PERRON_COMMUNES: slug,
    PERRON_SECRET: 'un secret d’essai, assez long pour être pris',
    ...environment,
  };
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: product,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes: Buffer) => (printed += String(bytes)));
  await new Promise<void>((ready, fail) => {
    server.stdout.on('data', () => printed.includes('Perron est prêt') && ready());
    server.on('exit', () => fail(new Error(printed)));
  });

  return {
    ask: (host, path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((answered, reject) => {
        const proxy = { host, 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' };
        const sent = request(
          { host: '127.0.0.1', port, path, method, headers: { ...proxy, ...headers } },
          async (response) =>
            answered({
              status: response.statusCode ?? 0,
              body: await text(response),
              cookies: response.headers['set-cookie'] ?? [],
              location: response.headers.location,
            }),
        );
        sent.on('error', reject);
        sent.end(body);
      }),
    async invite(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, ['scripts/agents-invite.ts', slug, ...args], {
        cwd: product,
        env,
      });
      return stdout;
    },
    async mails() {
      const names = await readdir(join(folder, 'data/mail')).catch(() => []);
      const whole = names.filter((name) => name.endsWith('.eml'));
      return Promise.all(whole.map((name) => readFile(join(folder, 'data/mail', name), 'utf8')));
    },
    printed: () => printed,
    async stop() {
      server.removeAllListeners('exit');
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
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
