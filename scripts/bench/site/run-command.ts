import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface CommandRun {
  readonly milliseconds: number;
  /** Bytes: the largest sum of resident memory seen over the process and its children. */
  readonly memory: number;
}

/** Runs a program to its end and watches the memory of its whole tree; throws with its output when it fails. */
export async function runCommand(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<CommandRun> {
  const start = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, await treeMemory(child.pid ?? 0));
  }, 200);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} : code ${code}\n${output.slice(-2000)}`);
  return { milliseconds: performance.now() - start, memory };
}

/** Linux only; elsewhere 0, and the figure is left out. */
async function treeMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const sums = await Promise.all(
    children
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((child) => treeMemory(Number(child))),
  );
  return sums.reduce((sum, value) => sum + value, own);
}
