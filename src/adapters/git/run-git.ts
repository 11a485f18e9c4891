import { spawn } from 'node:child_process';

export interface GitRun {
  readonly code: number;
  readonly output: Buffer;
  readonly errors: string;
}

export interface GitRunOptions {
  readonly input?: string | Uint8Array;
  /** Added to the store's own environment. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Exit codes that are answers, besides 0. */
  readonly answers?: readonly number[];
}

/** Longest that one command may take, in milliseconds: maintenance of a large repository is the slowest. */
const DEADLINE = 10 * 60_000;

/**
 * Runs one git command to its end, without a shell.
 *
 * @throws when git can't run, takes too long, or ends with a code that is no answer
 */
export async function runGit(
  environment: NodeJS.ProcessEnv,
  args: readonly string[],
  options: GitRunOptions = {},
): Promise<GitRun> {
  const child = spawn('git', args, {
    env: { ...environment, ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: DEADLINE,
    killSignal: 'SIGKILL',
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A command that ends before it has read its input is judged by its exit code.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      if (status === null) reject(new Error(`git ${args[0]} : arrêté (${signal}).`));
      else resolve(status);
    });
  });
  const run = { code, output: Buffer.concat(output), errors: Buffer.concat(errors).toString() };
  if (code !== 0 && !options.answers?.includes(code))
    throw new Error(`git ${args[0]} : code ${code}. ${run.errors.slice(0, 2000)}`);
  return run;
}
