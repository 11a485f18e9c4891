import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { NumberedAnswer, SiteAnswers, SiteTask } from './site-task.ts';

/** A process that writes sites, started when it is first needed and again after it died. */
export interface SiteProcess {
  /** @throws when the process died or met a bug */
  ask<Kind extends SiteTask['kind']>(task: Extract<SiteTask, { kind: Kind }>): Promise<SiteAnswers[Kind]>;
  /** Waits for the answers still due. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Megabytes: the template, and the sites in mind of some tens of communes. */
const MEMORY = 2048;

export function siteProcess(): SiteProcess {
  const waiting = new Map<number, Waiting>();
  const due = new Set<Promise<unknown>>();
  let child: ChildProcess | undefined;
  let count = 0;

  function start(): ChildProcess {
    const started = fork(fileURLToPath(new URL('./site-process.ts', import.meta.url)), {
      execArgv: [`--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.on('message', (message: NumberedAnswer) => {
      const asker = waiting.get(message.id);
      waiting.delete(message.id);
      if ('failure' in message) asker?.reject(new Error(message.failure));
      // Each answer is of the kind that its task asked for.
      else asker?.resolve(message.answer as never);
    });
    started.on('exit', (code, signal) => {
      child = undefined;
      const error = new Error(`Le processus qui écrit les sites s’est arrêté (${signal ?? `code ${code}`}).`);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return started;
  }

  return {
    ask(task) {
      child ??= start();
      count += 1;
      const id = count;
      const answered = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }));
      due.add(answered);
      void answered.then(
        () => due.delete(answered),
        () => due.delete(answered),
      );
      child.send({ id, task });
      return answered;
    },
    async close() {
      await Promise.allSettled(due);
      child?.disconnect();
    },
  };
}
