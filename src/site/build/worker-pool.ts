import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CommuneBuildRequest } from './build-commune.ts';
import type { WorkerAnswer } from './build-worker.ts';
import { type SiteWork, shareWork } from './share-work.ts';

/** Bytes. A worker keeps some memory of each site that it built; beyond this it is replaced by a new one. */
const WORN = 1_400_000_000;

/**
 * Runs each request in one of several processes, those of one look in as few as is worth it.
 *
 * @param onAnswer awaited before the same worker starts its next site
 * @returns bytes, the largest memory that one worker reached
 */
export async function runInWorkers(
  sites: readonly SiteWork<CommuneBuildRequest>[],
  workers: number,
  onStart: (slug: string) => void,
  onAnswer: (event: WorkerAnswer['event']) => Promise<void>,
): Promise<number> {
  const shared = shareWork(sites);
  let peak = 0;

  const work = async (_: unknown, place: number): Promise<void> => {
    let worker: ChildProcess | undefined;
    for (let request = shared.next(place); request !== undefined; request = shared.next(place)) {
      if (worker === undefined || !worker.connected) worker = startWorker();
      onStart(request.slug);
      const answer = await ask(worker, request);
      peak = Math.max(peak, answer.memory);
      if (answer.memory > WORN && worker.connected) worker.disconnect();
      await onAnswer(answer.event);
    }
    if (worker?.connected) worker.disconnect();
  };
  await Promise.all(Array.from({ length: workers }).map(work));
  return peak;
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./build-worker.ts', import.meta.url)), {
    execArgv: ['--max-old-space-size=2048'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** A worker that dies (memory, signal) fails its site only. */
function ask(worker: ChildProcess, request: CommuneBuildRequest): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const onMessage = (answer: WorkerAnswer) => {
      worker.off('exit', onExit);
      resolve(answer);
    };
    const onExit = (code: number | null, signal: string | null) => {
      worker.off('message', onMessage);
      resolve({
        memory: 0,
        event: {
          kind: 'failed',
          slug: request.slug,
          problems: [
            {
              severity: 'error',
              code: 'build-crash',
              file: `communes/${request.slug}`,
              message: `Le processus de construction s’est arrêté (${signal ?? `code ${code}`}).`,
              remedy:
                'Relancez la construction ; si cela se répète, la mémoire de la machine est peut-être trop petite.',
            },
          ],
        },
      });
    };
    worker.once('message', onMessage);
    worker.once('exit', onExit);
    worker.send(request);
  });
}
