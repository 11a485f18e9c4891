import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, type ServerSettings, startServer } from './server.ts';

let distRoot: string;
let running: RunningServer[];
beforeEach(async () => {
  distRoot = await mkdtemp(join(tmpdir(), 'perron-server-'));
  running = [];
  await mkdir(join(distRoot, 'exemple'));
  await writeFile(join(distRoot, 'exemple', 'index.html'), 'Bienvenue');
  await writeFile(join(distRoot, 'exemple', 'grand.pdf'), Buffer.alloc(20_000_000, 'x'));
  await writeFile(join(distRoot, 'secret.txt'), 'TRÉSOR');
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop(0)));
  await rm(distRoot, { recursive: true });
});

describe('startServer', () => {
  it('shows a site by the Host header of a real connection', async () => {
    const { port } = await start();
    expect(await get(port, 'exemple.localhost', '/')).toEqual({ status: 200, body: 'Bienvenue' });
    expect((await get(port, 'autre.example', '/')).status).toBe(421);
  });

  it('says which port is taken rather than fail', async () => {
    const { port } = await start();
    expect(await startServer(settings({ port }))).toEqual({ ok: false, refusal: { code: 'port-taken', port } });
  });

  it('says which address this machine does not have', async () => {
    const result = await startServer(settings({ hostname: '192.0.2.1' }));
    expect(result).toEqual({ ok: false, refusal: { code: 'address-absent', hostname: '192.0.2.1' } });
  });

  it('lets a download in progress finish when it is told to stop', async () => {
    const server = await start();
    let stopping: Promise<void> | undefined;
    const download = get(server.port, 'exemple.localhost', '/grand.pdf', () => {
      stopping ??= server.stop(5000);
    });
    expect((await download).body.length).toBe(20_000_000);
    await stopping;
    await expect(get(server.port, 'exemple.localhost', '/')).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    'GET /../secret.txt HTTP/1.1\r\nHost: exemple.localhost',
    'GET /%2e%2e/secret.txt HTTP/1.1\r\nHost: exemple.localhost',
    'GET /..%2fsecret.txt HTTP/1.1\r\nHost: exemple.localhost',
    'GET /..\\secret.txt HTTP/1.1\r\nHost: exemple.localhost',
    'GET /secret.txt HTTP/1.1\r\nHost: ..',
    'GET /secret.txt HTTP/1.1\r\nHost: .',
    'GET /secret.txt HTTP/1.1\r\nHost: ../exemple.localhost',
    'GET /secret.txt HTTP/1.1\r\nHost: exemple.localhost\r\nHost: autre.localhost',
    'GET /secret.txt HTTP/1.1\r\nHost: exemple.localhost, autre.localhost',
    'GET http://exemple.localhost/../secret.txt HTTP/1.1\r\nHost: autre.example',
    'GET /secret.txt HTTP/1.1',
    'GET /secret.txt HTTP/1.0',
  ])('gives nothing to the raw request %j and stays up', async (head) => {
    const { port } = await start();
    const answer = await raw(port, `${head}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.[01] 4\d\d /);
    expect(answer).not.toContain('TRÉSOR');
    expect((await get(port, 'exemple.localhost', '/')).status).toBe(200);
  });
});

function settings(changes: Partial<ServerSettings>): ServerSettings {
  return {
    distRoot,
    port: 0,
    hostname: '127.0.0.1',
    mode: 'production',
    sites: () => sites,
    ready: () => true,
    onError: (error) => {
      throw error;
    },
    ...changes,
  };
}

const sites = [
  { slug: 'exemple', name: 'Exemple', fictional: true, domains: [], state: 'ready', problems: [] },
] as const;

async function start(): Promise<RunningServer> {
  const result = await startServer(settings({}));
  if (!result.ok) throw new Error(result.refusal.code);
  running.push(result.value);
  return result.value;
}

function get(port: number, host: string, path: string, onData = () => {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
        onData();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', reject);
    });
    sent.on('error', reject).end();
  });
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}
