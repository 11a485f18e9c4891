import { spawn } from 'node:child_process';

/** Milliseconds that a server lives at most before it is killed. */
export interface Lifetime {
  readonly least: number;
  readonly most: number;
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
  server.stdout.on('data', (chunk) => (output += chunk));
  server.stderr.on('data', (chunk) => (errors += chunk));
  const life = lifetime.least + Math.random() * (lifetime.most - lifetime.least);
  const timer = setTimeout(() => {
    if (server.pid !== undefined) process.kill(withChildren ? -server.pid : server.pid, 'SIGKILL');
  }, life);
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
