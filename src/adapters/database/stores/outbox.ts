import { type ClaimedJob, MOST_TRIES, NO_ANSWER, type Outbox, tidyReason } from '../../../app/outbox.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlOutbox({ read, write }: UnitOfWork<CommuneQueries>): Outbox {
  return {
    enqueue: ({ payload, dueAt, ...job }) =>
      write(async ({ insert }) => {
        const row = { ...job, payload: JSON.stringify(payload), stage: 'waiting', availableAt: dueAt } as const;
        const result = await insert('job', { ...row, attempts: 0, reason: null, finishedAt: null })
          .onConflict((conflict) => conflict.columns(['commune', 'idempotencyKey']).doNothing())
          .executeTakeFirst();
        return result.numInsertedOrUpdatedRows === 1n;
      }),

    claim: ({ kinds, now, until, limit }) =>
      write(async ({ select, update, engine }) => {
        if (kinds.length === 0) return [];
        const due = select('job')
          .where('stage', '=', 'waiting')
          .where('kind', 'in', kinds)
          .where('availableAt', '<=', now)
          .orderBy('availableAt')
          .orderBy('id')
          .limit(limit)
          .select(['id', 'attempts']);
        // Another worker's rows are passed over; on SQLite the transaction is alone anyway.
        const rows = await (engine === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
        const exhausted = rows.filter(({ attempts }) => attempts >= MOST_TRIES).map(({ id }) => id);
        const lent = rows.filter(({ attempts }) => attempts < MOST_TRIES).map(({ id }) => id);
        if (exhausted.length > 0)
          await update('job').set({ stage: 'dead', reason: NO_ANSWER }).where('id', 'in', exhausted).execute();
        if (lent.length === 0) return [];
        const claimed = await update('job')
          .set((row) => ({ availableAt: until, attempts: row('attempts', '+', 1) }))
          .where('id', 'in', lent)
          .returning(['id', 'kind', 'payload', 'idempotencyKey', 'enqueuedAt', 'attempts'])
          .execute();
        return claimed
          .toSorted((a, b) => lent.indexOf(a.id) - lent.indexOf(b.id))
          .map(({ payload, attempts, ...job }) => ({
            ...job,
            payload: JSON.parse(payload),
            attempt: attempts,
            leasedUntil: until,
          }));
      }),

    complete: (job, now) =>
      write(async (queries) => {
        const done = { stage: 'done', payload: 'null', reason: null, finishedAt: now } as const;
        return (await countOf(held(queries, job).set(done))) === 1;
      }),

    fail: (job, { retryAt, reason, isFinal = false }) =>
      write(async (queries) => {
        const stage = isFinal || job.attempt >= MOST_TRIES ? 'dead' : 'waiting';
        const change = { stage, availableAt: retryAt, reason: tidyReason(reason) } as const;
        if ((await countOf(held(queries, job).set(change))) === 0) return 'lost';
        return stage === 'dead' ? 'dead' : 'retried';
      }),

    async nextDue() {
      const first = await read(({ select }) =>
        select('job')
          .where('stage', '=', 'waiting')
          .select('availableAt')
          .orderBy('availableAt')
          .limit(1)
          .executeTakeFirst(),
      );
      return first?.availableAt;
    },

    async listDead(limit) {
      const rows = await read(({ select }) =>
        select('job')
          .where('stage', '=', 'dead')
          .select(['id', 'kind', 'enqueuedAt', 'attempts', 'reason'])
          .orderBy('enqueuedAt')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
      return rows.map(({ reason, ...row }) => ({ ...row, reason: reason ?? '' }));
    },

    revive: (id, now) =>
      write(async ({ update }) => {
        const again = { stage: 'waiting', attempts: 0, availableAt: now, reason: null } as const;
        return (await countOf(update('job').set(again).where('id', '=', id).where('stage', '=', 'dead'))) === 1;
      }),

    removeFinished: (finishedBefore) =>
      write(({ remove }) =>
        countOf(remove('job').where('stage', '=', 'done').where('finishedAt', '<', finishedBefore)),
      ),

    removeDead: (kind, enqueuedBefore) =>
      write(({ remove }) =>
        countOf(
          remove('job').where('stage', '=', 'dead').where('kind', '=', kind).where('enqueuedAt', '<', enqueuedBefore),
        ),
      ),
  };
}

/** The job, as long as the lease is this worker's: its number of tries and its end tell it from every other lease. */
function held({ update }: CommuneQueries, job: ClaimedJob) {
  return update('job')
    .where('id', '=', job.id)
    .where('stage', '=', 'waiting')
    .where('attempts', '=', job.attempt)
    .where('availableAt', '=', job.leasedUntil);
}
