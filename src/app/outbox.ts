import type { Moment } from '../core/calendar/moment.ts';
import type { JsonValue } from '../core/shared/json-value.ts';

/** After so many failed tries a job waits for a person: it becomes a dead letter. */
export const MOST_TRIES = 10;

/** Work to be done after the transaction that asks for it, and only if that transaction holds. */
export interface NewJob {
  /** UUID. */
  readonly id: string;
  /** `mail`, `publish`… */
  readonly kind: string;
  readonly payload: JsonValue;
  /** The same work asked twice has the same key and is done once, even when it is already finished. */
  readonly idempotencyKey: string;
  readonly enqueuedAt: Moment;
  /** Not before; `enqueuedAt` for at once. */
  readonly dueAt: Moment;
}

/** A job lent to one worker until `leasedUntil`; only the holder of this lease can complete it or give it back. */
export interface ClaimedJob extends Omit<NewJob, 'payload' | 'dueAt'> {
  /** Read it with the schema of its kind. */
  readonly payload: unknown;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly leasedUntil: Moment;
}

/** A job given up after {@link MOST_TRIES}, kept with its reason until someone revives or removes it. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly enqueuedAt: Moment;
  readonly attempts: number;
  readonly reason: string;
}

export interface Claim {
  readonly kinds: readonly string[];
  readonly now: Moment;
  /** Until when the worker keeps the jobs; past it, another may claim them. */
  readonly until: Moment;
  readonly limit: number;
}

export interface Failure {
  readonly now: Moment;
  readonly retryAt: Moment;
  /** Why, without personal data: logs and pages show it. */
  readonly reason: string;
  /** Trying again is useless: dead at once. */
  readonly isFinal?: boolean;
}

/**
 * Jobs and mail of one commune, written in the transaction that wants them (transactional outbox).
 *
 * A job is never lost, and two workers never hold it together. A worker killed after an outside effect and before
 * `complete` leaves that effect to be made again: handlers whose effect is outside the database carry the job's id
 * there (a mail has it as `Message-ID`).
 */
export interface Outbox {
  /** @returns false, and changes nothing, when a job with this key is already known */
  enqueue(job: NewJob): Promise<boolean>;
  /**
   * Lends due jobs, the longest due first. A job whose last allowed try was lent to a worker that never answered
   * becomes a dead letter here.
   */
  claim(claim: Claim): Promise<ClaimedJob[]>;
  /** @returns false when the lease is no longer this worker's: the job has been, or will be, done by another */
  complete(job: ClaimedJob, now: Moment): Promise<boolean>;
  /** @returns what becomes of the job; `lost` when the lease is no longer this worker's */
  fail(job: ClaimedJob, failure: Failure): Promise<'retried' | 'dead' | 'lost'>;
  /** When the next waiting job is due; `undefined` when none waits. */
  nextDue(): Promise<Moment | undefined>;
  /** The oldest first. */
  listDead(limit: number): Promise<DeadLetter[]>;
  /** Gives a dead letter all its tries again. */
  revive(id: string, now: Moment): Promise<boolean>;
  /** Forgets finished jobs and their keys. @returns how many */
  removeFinished(finishedBefore: Moment): Promise<number>;
  /** Forgets dead letters of one kind, with what they carry. @returns how many */
  removeDead(kind: string, enqueuedBefore: Moment): Promise<number>;
}

/** What a dead letter says when its last worker was killed. */
export const NO_ANSWER = 'Le dernier essai n’a pas répondu à temps.';

/** As every store keeps it: short, and without the NUL that Postgres refuses. */
export function tidyReason(reason: string): string {
  return reason.replaceAll('\0', '').slice(0, 500).toWellFormed();
}
