import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** A git command that stays and answers one question after another. */
export interface LastingProcess {
  /**
   * Questions are answered in order; many may be on their way.
   *
   * @throws `ProcessEnded` when the process ends before it has answered
   */
  ask<Reply>(question: string, takeReply: TakeReply<Reply>): Promise<Reply>;
  /** Lets it answer what is on its way, then ends it. A later question starts it anew. */
  close(): Promise<void>;
}

/** Takes one reply off the beginning of what was read, or tells how many bytes it needs at least. */
export type TakeReply<Reply> = (read: Buffer) => { readonly reply: Reply; readonly used: number } | number;

/** The process ended; `errors` is what it said. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
  readonly errors: string;
  constructor(command: string, errors: string) {
    super(`git ${command} s’est arrêté. ${errors.slice(0, 2000)}`);
    this.errors = errors;
  }
}

/** Milliseconds without question after which the process is ended: a server has hundreds of repositories. */
const IDLE = 20_000;
/** Milliseconds without progress after which it is held to be stuck. */
const STUCK = 120_000;

/** Starts at the first question, ends when idle, and starts again after any end. */
export function lastingProcess(environment: NodeJS.ProcessEnv, args: readonly [string, ...string[]]): LastingProcess {
  let running: Running | undefined;
  return {
    ask(question, takeReply) {
      if (running === undefined || running.hasEnded()) running = run(environment, args);
      return running.ask(question, takeReply);
    },
    async close() {
      await running?.close();
      running = undefined;
    },
  };
}

/** A reply of one line. */
export function takeLine(read: Buffer): { readonly reply: string; readonly used: number } | number {
  const end = read.indexOf(0x0a);
  return end === -1 ? 0 : { reply: read.toString('utf8', 0, end), used: end + 1 };
}

interface Running extends LastingProcess {
  hasEnded(): boolean;
}

/** Someone waiting for a reply. */
interface Waiting {
  /** @returns bytes used, or a negative number: how many are needed at least */
  take(read: Buffer): number;
  fail(error: Error): void;
}

function run(environment: NodeJS.ProcessEnv, args: readonly [string, ...string[]]): Running {
  const child: ChildProcessWithoutNullStreams = spawn('git', args, { env: environment, stdio: 'pipe' });
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let size = 0;
  let needed = 1;
  let errors = '';
  let isClosing = false;
  let hasEnded = false;

  let silence: NodeJS.Timeout | undefined;
  function watchSilence(): void {
    clearTimeout(silence);
    if (hasEnded) return;
    const [delay, act] = waiting.length === 0 ? [IDLE, endInput] : [STUCK, () => child.kill('SIGKILL')];
    silence = setTimeout(act, delay);
    silence.unref();
  }

  function endInput(): void {
    isClosing = true;
    child.stdin.end();
  }

  function read(chunk: Buffer): void {
    chunks.push(chunk);
    size += chunk.length;
    for (let first = waiting[0]; first !== undefined && size >= needed; first = waiting[0]) {
      const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
      const used = first.take(all);
      if (used < 0) {
        [chunks, needed] = [[all], Math.max(-used, size + 1)];
        return;
      }
      [chunks, size, needed] = [[all.subarray(used)], size - used, 1];
      waiting.shift();
    }
  }

  function end(reason: string): void {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(silence);
    for (const { fail } of waiting.splice(0)) fail(new ProcessEnded(args[0], `${errors}${reason}`));
  }

  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      end(error.message);
      resolve();
    });
    child.once('close', () => {
      end('');
      resolve();
    });
  });
  child.stdout.on('data', (chunk: Buffer) => {
    read(chunk);
    watchSilence();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors = `${errors}${chunk.toString()}`.slice(-4000);
  });
  // Its end is told by `close`.
  child.stdin.on('error', () => {});

  return {
    hasEnded: () => hasEnded || isClosing,
    ask<Reply>(question: string, takeReply: TakeReply<Reply>) {
      return new Promise<Reply>((resolve, reject) => {
        function take(read: Buffer): number {
          const taken = takeReply(read);
          if (typeof taken === 'number') return -Math.max(taken, 1);
          resolve(taken.reply);
          return taken.used;
        }
        waiting.push({ take, fail: reject });
        watchSilence();
        child.stdin.write(question, 'latin1');
      });
    },
    async close() {
      endInput();
      await ended;
    },
  };
}
