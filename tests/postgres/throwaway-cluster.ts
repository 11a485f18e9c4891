import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface ThrowawayCluster {
  /** Address for the administrator role. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a Postgres of its own under a temporary folder, reached by a Unix socket alone.
 *
 * @param isDurable whether commits wait for the disk: for figures, not for rules
 * @returns `undefined` when Postgres is not installed on this machine
 */
export async function startThrowawayCluster(isDurable = false): Promise<ThrowawayCluster | undefined> {
  const programs = await findPrograms();
  if (programs === undefined) return undefined;
  const user = await unprivilegedUser();
  const folder = await mkdtemp(join(tmpdir(), 'perron-pg-'));
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]) =>
    execute(join(programs, program), [...args], { ...user, cwd: folder });

  try {
    await run('initdb', [
      '--pgdata',
      data,
      '--username',
      'postgres',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C.UTF-8',
      '--no-sync',
    ]);
    const settings = [
      ['listen_addresses', ''],
      ['unix_socket_directories', folder],
      ['max_connections', '100'],
      ...(isDurable
        ? []
        : [
            ['fsync', 'off'],
            ['synchronous_commit', 'off'],
            ['full_page_writes', 'off'],
          ]),
    ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    });
    const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const stop = async () => {
      // SIGINT is Postgres' fast shutdown: it cuts whoever is still connected.
      server.kill('SIGINT');
      await stopped;
      await rm(folder, { recursive: true, force: true });
    };
    // A crash of the tests must not leave a server behind.
    process.once('exit', () => server.kill('SIGKILL'));
    await waitUntilReady(() => run('pg_isready', ['--host', folder, '--quiet']), stopped);
    return { url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

const execute = promisify(execFile);

/** The newest version where Debian and Ubuntu install it, else what the PATH has. */
async function findPrograms(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql';
  const versions = (await readdir(root).catch(() => [])).toSorted((a, b) => Number(b) - Number(a));
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')];
  for (const folder of folders) {
    const names: string[] = await readdir(folder).catch(() => []);
    if (['initdb', 'postgres', 'pg_isready'].every((name) => names.includes(name))) return folder;
  }
  return undefined;
}

/** Postgres refuses to run as root. */
async function unprivilegedUser(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((option) => execute('id', [option, name]))).catch(() => undefined);
    if (ids !== undefined) return { uid: Number(ids[0]?.stdout), gid: Number(ids[1]?.stdout) };
  }
  throw new Error('Postgres refuse de tourner sous « root », et cette machine n’a ni « postgres » ni « nobody ».');
}

async function waitUntilReady(ask: () => Promise<unknown>, stopped: Promise<void>): Promise<void> {
  let isStopped = false;
  void stopped.then(() => {
    isStopped = true;
  });
  const deadline = performance.now() + 30_000;
  while (!isStopped && performance.now() < deadline) {
    const isReady = await ask().then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Le serveur Postgres des essais n’a pas démarré.');
}
