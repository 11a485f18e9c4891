import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import type { SamplePage } from '../sample.ts';
import { writePlainAstro } from './plain-astro.ts';

/** A process builds this many sites, then makes room for another: Astro keeps memory of each. */
const SITES_A_PROCESS = 40;
const PROCESSES = 2;

/**
 * As many plain Astro sites, each with the same texts and one layout, two at a time in processes that build one site
 * after another.
 *
 * @returns milliseconds for all of them, and the most memory that one process held, in bytes
 */
export async function buildPlainSites(
  repository: string,
  workspace: string,
  count: number,
  pages: readonly SamplePage[],
): Promise<{ readonly milliseconds: number; readonly memory: number }> {
  const folders = Array.from({ length: count }, (_, index) => join(workspace, `plain-${index}`));
  for (const folder of folders) await writePlainAstro(repository, folder, { pages, images: [] }, 'default');
  const waiting = batches(folders);
  let memory = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: PROCESSES }, async () => {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        const run = await runCommand('node', ['--input-type=module', '-e', program(batch)], repository);
        memory = Math.max(memory, run.memory);
      }
    }),
  );
  return { milliseconds: performance.now() - start, memory };
}

/** Equal shares for the processes, each of a few sites. */
function batches(folders: readonly string[]): string[][] {
  const size = Math.min(SITES_A_PROCESS, Math.ceil(folders.length / PROCESSES));
  return Array.from({ length: Math.ceil(folders.length / size) }, (_, index) =>
    folders.slice(index * size, (index + 1) * size),
  );
}

function program(folders: readonly string[]): string {
  return `
    const { build } = await import('astro');
    for (const root of ${JSON.stringify(folders)}) await build({ root, logLevel: 'error' });
    process.exit(0);`;
}
