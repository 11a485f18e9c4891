import { spawn } from 'node:child_process';

/**
 * How long a server lives, counted in what it did, so that a fast machine kills as often as a slow one: until a random
 * number of acts is acknowledged, from none to `acts`, and then a random moment, `meanwhile` milliseconds at most.
 */
export interface Lifetime {
  readonly acts: number;
  readonly meanwhile: number;
  /** Milliseconds at most of a server that is killed before its first act, while it starts. */
  readonly starting: number;
}

/**
 * Runs a program that acknowledges its acts on stdout (`<number> <commit>`), and kills it at a random moment.
 *
 * @param withChildren its git processes die at the same instant, and leave their lock files
 * @returns whether it was killed, rather than done
 */
export async function runUntilKilled(
  args: readonly string[],
  lifetime: Lifetime,
  withChildren: boolean,
  acknowledged: Map<number, string>,
): Promise<boolean> {
  const server = spawn('node', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  const killWithin = (most: number) => {
    timer ??= setTimeout(() => {
      if (server.pid !== undefined) process.kill(withChildren ? -server.pid : server.pid, 'SIGKILL');
    }, Math.random() * most);
  };
  const lastActs = Math.floor(Math.random() * (lifetime.acts + 1));
  if (lastActs === 0) killWithin(lifetime.starting);
  server.stderr.on('data', (chunk) => (errors += chunk));
  server.stdout.on('data', (chunk) => {
    output += chunk;
    if (output.split('\n').length > lastActs) killWithin(lifetime.meanwhile);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    server.once('error', reject);
    server.once('close', (...end) => resolve(end));
  });
  clearTimeout(timer);
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(errors);
  // A line cut by the kill was not acknowledged.
  for (const line of output.split('\n').slice(0, -1)) {
    const [act, commit = ''] = line.split(' ');
    acknowledged.set(Number(act), commit);
  }
  return signal === 'SIGKILL';
}
