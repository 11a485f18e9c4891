import { type GitSettings, gitEnvironment } from './git-settings.ts';
import { type ObjectReader, objectReader } from './object-reader.ts';
import { type ObjectWriter, objectWriter } from './object-writer.ts';
import { type GitRun, type GitRunOptions, runGit } from './run-git.ts';
import { type RefUpdater, refUpdater } from './update-refs.ts';
import { type WriterQueue, writerQueue } from './writer-queue.ts';

/** One bare repository and the git processes that read and write it. */
export interface NativeRepository {
  /** Absolute path. */
  readonly directory: string;
  readonly reader: ObjectReader;
  readonly writer: ObjectWriter;
  readonly refs: RefUpdater;
  readonly queue: WriterQueue;
  run(args: readonly string[], options?: GitRunOptions): Promise<GitRun>;
  close(): Promise<void>;
}

export function nativeRepository(directory: string, settings: GitSettings): NativeRepository {
  const environment = gitEnvironment(directory, settings);
  const reader = objectReader(environment);
  const writer = objectWriter(directory, environment, settings);
  const refs = refUpdater(directory, environment, reader, settings);
  const queue = writerQueue();
  return {
    directory,
    reader,
    writer,
    refs,
    queue,
    run: (args, options) => runGit(environment, args, options),
    async close() {
      await queue.whenEmpty();
      await Promise.all([reader.close(), writer.close(), refs.close()]);
    },
  };
}
