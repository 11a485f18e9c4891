import type { CommitId } from '../../core/records/git-ids.ts';
import type { Result } from '../../core/shared/result.ts';
import type { CollegePorts, HistoryRewritten } from './college-ports.ts';
import { followRecords } from './follow-records.ts';

/** The assemblies of one commune at work in this process. */
export interface CollegeWork {
  readonly ports: CollegePorts;
  /** Brings the index up to what is published; those who ask while it is being done share the next time. */
  follow(): Promise<Result<CommitId | undefined, HistoryRewritten>>;
  /** Does works that would overtake each other one after another. */
  oneAtATime<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function openCollege(ports: CollegePorts): CollegeWork {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ports,
    follow: shareRuns(() => followRecords(ports)),
    oneAtATime(work) {
      const running = last.then(work, work);
      last = running.catch(() => {});
      return running;
    },
  };
}

/**
 * A run that has begun may have looked before this caller's change: it waits for the one after, which all who wait
 * share.
 */
function shareRuns<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  let next: Promise<Value> | undefined;
  const begin = () => {
    const own = run().finally(() => {
      if (running === own) running = undefined;
    });
    running = own;
    return own;
  };
  return () => {
    if (running === undefined) return begin();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
}
