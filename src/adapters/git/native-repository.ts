import { type GitSettings, gitEnvironment } from './git-settings.ts';
import { type ObjectBatch, objectBatch } from './object-batch.ts';
import { type ObjectReader, objectReader } from './object-reader.ts';
import { type GitRun, type GitRunOptions, runGit } from './run-git.ts';
import { type RefUpdater, refUpdater } from './update-refs.ts';
import { type WriterQueue, writerQueue } from './writer-queue.ts';

/** One bare repository and the git processes that read and write it. */
export interface NativeRepository {
  /** Absolute path. */
  readonly directory: string;
  readonly reader: ObjectReader;
  readonly refs: RefUpdater;
  readonly queue: WriterQueue;
  newBatch(): ObjectBatch;
  run(args: readonly string[], options?: GitRunOptions): Promise<GitRun>;
  close(): Promise<void>;
}

/** Saves after which their packs are joined. */
const PACKS_JOINED = 100;

export function nativeRepository(directory: string, settings: GitSettings): NativeRepository {
  const environment = gitEnvironment(directory, settings);
  const reader = objectReader(environment);
  const refs = refUpdater(directory, environment, reader, settings);
  const queue = writerQueue();
  const run = (args: readonly string[], options?: GitRunOptions) => runGit(environment, args, options);

  let packs = 0;
  function whenWritten(): void {
    packs += 1;
    // Joins small packs, now and then, so that reading stays quick. A failure waits for the next `maintain`, which tells it.
    if (packs % PACKS_JOINED === 0)
      void queue.run(() => run(['repack', '-d', '--geometric=2', '--quiet'])).catch(() => {});
  }

  return {
    directory,
    reader,
    refs,
    queue,
    newBatch: () => objectBatch(environment, reader, settings, whenWritten),
    run,
    async close() {
      await queue.whenEmpty();
      await Promise.all([reader.close(), refs.close()]);
    },
  };
}
