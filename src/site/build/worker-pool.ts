import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CommuneBuildRequest } from './build-commune.ts';
import type { WorkerAnswer } from './build-worker.ts';

/** A worker keeps about 20 MB of each site that it built; it is replaced before that weighs. */
const SITES_PER_WORKER = 40;

/**
 * Runs each request in one of several processes.
 *
 * @param onAnswer awaited before the same worker starts its next site
 * @returns bytes, the largest memory that one worker reached
 */
export async function runInWorkers(
  requests: readonly CommuneBuildRequest[],
  workers: number,
  onStart: (slug: string) => void,
  onAnswer: (event: WorkerAnswer['event']) => Promise<void>,
): Promise<number> {
  const queue = [...requests];
  let peak = 0;

  const work = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    let sites = 0;
    for (let request = queue.shift(); request !== undefined; request = queue.shift()) {
      if (worker === undefined || !worker.connected || sites === SITES_PER_WORKER) {
        if (worker?.connected) worker.disconnect();
        worker = startWorker();
        sites = 0;
      }
      onStart(request.slug);
      const answer = await ask(worker, request);
      sites += 1;
      peak = Math.max(peak, answer.memory);
      await onAnswer(answer.event);
    }
    if (worker?.connected) worker.disconnect();
  };
  await Promise.all(Array.from({ length: workers }, work));
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
