import { addTime } from '../core/calendar/elapsed-time.ts';
import type { Moment } from '../core/calendar/moment.ts';
import type { CommuneDatabase } from './commune-database.ts';
import type { ClaimedJob } from './outbox.ts';

/** Does one job. What it throws is tried again later. */
export type JobHandler = (job: ClaimedJob, database: CommuneDatabase) => Promise<JobOutcome>;

/** `useless`: trying again would change nothing. */
export type JobOutcome = { readonly outcome: 'done' } | { readonly outcome: 'useless'; readonly reason: string };

export interface JobRun {
  /** By kind of job; jobs of other kinds wait for a worker that knows them. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clock: () => Moment;
  /** Milliseconds that one job may last; past them another worker may take it. Five minutes when not said. */
  readonly lease?: number;
  /** For the log of the server: what a handler threw. */
  readonly onError: (error: unknown, job: ClaimedJob) => void;
}

/**
 * Does what is due in one commune, one job after another, until nothing is. Several workers may run it at once.
 *
 * @returns how many jobs were taken up
 */
export async function runDueJobs(database: CommuneDatabase, run: JobRun): Promise<number> {
  const { handlers, clock, lease = 300_000 } = run;
  const { outbox } = database.stores;
  const kinds = Object.keys(handlers);
  for (let count = 0; ; count += 1) {
    const now = clock();
    const [job] = await outbox.claim({ kinds, now, until: addTime(now, lease), limit: 1 });
    if (job === undefined) return count;
    await runOne(job, database, run);
  }
}

async function runOne(job: ClaimedJob, database: CommuneDatabase, { handlers, clock, onError }: JobRun): Promise<void> {
  const { outbox } = database.stores;
  const result = await attempt(job, database, handlers[job.kind], onError);
  const now = clock();
  if (result.outcome === 'done') {
    await outbox.complete(job, now);
    return;
  }
  const retryAt = addTime(now, retryDelay(job.attempt));
  await outbox.fail(job, { now, retryAt, reason: result.reason, isFinal: result.outcome === 'useless' });
}

async function attempt(
  job: ClaimedJob,
  database: CommuneDatabase,
  handler: JobHandler | undefined,
  onError: JobRun['onError'],
): Promise<JobOutcome | { readonly outcome: 'failed'; readonly reason: string }> {
  try {
    if (handler === undefined) throw new Error(`Personne ne sait faire «\u202F${job.kind}\u202F».`);
    return await handler(job, database);
  } catch (error) {
    onError(error, job);
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Milliseconds before the next try: one minute, then four times as long each time, twelve hours at most. The tries
 * thus span two days: a server that is down for a night, or a mailbox full for a while, loses nothing.
 */
export function retryDelay(attempt: number): number {
  return Math.min(60_000 * 4 ** (attempt - 1), 12 * 3_600_000);
}
