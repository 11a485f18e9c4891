import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { GitSettings } from './git-settings.ts';
import { lastingProcess, ProcessEnded, takeLine } from './lasting-process.ts';
import type { ObjectReader } from './object-reader.ts';

/** `undefined`: the ref is not there, or shall not be. */
export interface RefUpdate {
  readonly ref: string;
  readonly from: CommitId | undefined;
  readonly to: CommitId | undefined;
}

export interface RefUpdater {
  /**
   * Moves all refs or none, each from where it is said to stand, and waits until the disk has it.
   *
   * @returns `moved` when one no longer stands there, or another process held it: look again and retry
   */
  update(updates: readonly RefUpdate[]): Promise<'done' | 'moved'>;
  close(): Promise<void>;
}

const ABANDONED_LOCK_AGE = 10_000;

/** Compare-and-swap by a lasting `update-ref --stdin`. */
export function refUpdater(
  directory: string,
  environment: NodeJS.ProcessEnv,
  reader: ObjectReader,
  { abandonedLockAge = ABANDONED_LOCK_AGE }: GitSettings,
): RefUpdater {
  const questions = lastingProcess(environment, ['update-ref', '--create-reflog', '-m', 'perron', '--stdin']);
  return {
    async update(updates) {
      if (updates.length === 0) return 'done';
      const lines = updates.map(
        ({ ref, from, to }) => `update ${ref} ${to ?? noneLike(from)} ${from ?? noneLike(to)}\n`,
      );
      try {
        await Promise.all([
          questions.ask('start\n', takeLine),
          questions.ask(`${lines.join('')}prepare\n`, takeLine),
          questions.ask('commit\n', takeLine),
        ]);
      } catch (error) {
        if (!(error instanceof ProcessEnded)) throw error;
        const standing = await Promise.all(updates.map(({ ref }) => reader.resolve(ref)));
        const isDone = updates.every(({ to }, index) => standing[index] === to);
        if (!isDone) {
          const hasMoved = updates.some(({ from }, index) => standing[index] !== from);
          if (hasMoved || (await freeAbandonedLock(directory, error.errors, abandonedLockAge))) return 'moved';
          throw error;
        }
      }
      await Promise.all([...new Set(updates.map(({ ref }) => dirname(join(directory, ref))))].map(syncFolder));
      return 'done';
    },
    close: () => questions.close(),
  };
}

/** How git writes « none », as long as its other ids. */
function noneLike(id: CommitId | undefined): string {
  return '0'.repeat(id?.length ?? 40);
}

/**
 * A process that was killed leaves its lock file, which would stop every later writer.
 *
 * @returns whether a lock was the trouble, be it freed or still in use
 */
async function freeAbandonedLock(directory: string, errors: string, age: number): Promise<boolean> {
  const lock = /Unable to create '([^'\n]+\.lock)': File exists/.exec(errors)?.[1];
  if (lock?.startsWith(directory) !== true) return false;
  const status = await stat(lock).catch(() => undefined);
  if (status !== undefined && Date.now() - status.mtimeMs > age) {
    // Two processes may both free it: only the one that renames removes.
    const aside = `${lock}.${process.pid}`;
    await rename(lock, aside).then(
      () => rm(aside, { force: true }),
      () => {},
    );
  }
  return true;
}

/** git writes a ref by renaming, which a power cut may undo until its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().finally(() => handle.close());
}
