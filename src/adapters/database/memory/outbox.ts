import { type ClaimedJob, MOST_TRIES, NO_ANSWER, type Outbox, tidyReason } from '../../../app/outbox.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryJob, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function outboxInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): Outbox {
  return {
    enqueue: ({ dueAt, ...job }) =>
      write(async ({ jobs }) => {
        if ([...jobs.values()].some(({ idempotencyKey }) => idempotencyKey === job.idempotencyKey)) return false;
        const payload = structuredClone(job.payload);
        jobs.set(job.id, { ...job, payload, stage: 'waiting', availableAt: dueAt, attempts: 0, reason: '' });
        return true;
      }),

    claim: ({ kinds, now, until, limit }) =>
      write(async ({ jobs }) => {
        const isDue = ({ stage, kind, availableAt }: MemoryJob) =>
          stage === 'waiting' && kinds.includes(kind) && availableAt <= now;
        const due = sortBy(
          [...jobs.values()].filter(isDue),
          ({ availableAt }) => availableAt,
          ({ id }) => id,
        ).slice(0, limit);
        return due.flatMap((job) => {
          if (job.attempts >= MOST_TRIES) {
            jobs.set(job.id, { ...job, stage: 'dead', reason: NO_ANSWER });
            return [];
          }
          const attempt = job.attempts + 1;
          jobs.set(job.id, { ...job, availableAt: until, attempts: attempt });
          const { id, kind, payload, idempotencyKey, enqueuedAt } = job;
          return [{ id, kind, payload, idempotencyKey, enqueuedAt, attempt, leasedUntil: until }];
        });
      }),

    complete: (claimed, now) =>
      write(async ({ jobs }) => {
        const job = held(jobs, claimed);
        if (job === undefined) return false;
        jobs.set(job.id, { ...job, stage: 'done', payload: null, reason: '', finishedAt: now });
        return true;
      }),

    fail: (claimed, { retryAt, reason, isFinal = false }) =>
      write(async ({ jobs }) => {
        const job = held(jobs, claimed);
        if (job === undefined) return 'lost';
        const stage = isFinal || claimed.attempt >= MOST_TRIES ? 'dead' : 'waiting';
        jobs.set(job.id, { ...job, stage, availableAt: retryAt, reason: tidyReason(reason) });
        return stage === 'dead' ? 'dead' : 'retried';
      }),

    nextDue: () =>
      read(async ({ jobs }) => {
        const waiting = [...jobs.values()].filter(({ stage }) => stage === 'waiting');
        return sortBy(waiting, ({ availableAt }) => availableAt)[0]?.availableAt;
      }),

    listDead: (limit) =>
      read(async ({ jobs }) =>
        sortBy(
          [...jobs.values()].filter(({ stage }) => stage === 'dead'),
          ({ enqueuedAt }) => enqueuedAt,
          ({ id }) => id,
        )
          .slice(0, limit)
          .map(({ id, kind, enqueuedAt, attempts, reason }) => ({ id, kind, enqueuedAt, attempts, reason })),
      ),

    revive: (id, now) =>
      write(async ({ jobs }) => {
        const job = jobs.get(id);
        if (job?.stage !== 'dead') return false;
        jobs.set(id, { ...job, stage: 'waiting', attempts: 0, availableAt: now, reason: '' });
        return true;
      }),

    removeFinished: (finishedBefore) =>
      write(async ({ jobs }) =>
        removeWhere(jobs, ({ finishedAt }) => finishedAt !== undefined && finishedAt < finishedBefore),
      ),

    removeDead: (kind, enqueuedBefore) =>
      write(async ({ jobs }) =>
        removeWhere(jobs, (job) => job.stage === 'dead' && job.kind === kind && job.enqueuedAt < enqueuedBefore),
      ),
  };
}

function held(jobs: ReadonlyMap<string, MemoryJob>, claimed: ClaimedJob): MemoryJob | undefined {
  const job = jobs.get(claimed.id);
  const isHeld =
    job?.stage === 'waiting' && job.attempts === claimed.attempt && job.availableAt === claimed.leasedUntil;
  return isHeld ? job : undefined;
}
