import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import { MOST_TRIES, type NewJob, NO_ANSWER, type Outbox } from '../../app/outbox.ts';
import { type Moment, momentSchema } from '../../core/calendar/moment.ts';

describeOnEachEngine('outbox', ({ freshCommune }) => {
  it('lends a job with what was asked', async () => {
    const { outbox } = freshCommune().stores;
    const asked = job({ payload: { to: 'alice@exemple.example', lines: ['Bonjour'] } });
    expect(await outbox.enqueue(asked)).toBe(true);
    const { dueAt: _, ...rest } = asked;
    expect(await claim(outbox, '09:00')).toEqual([{ ...rest, attempt: 1, leasedUntil: at('09:05') }]);
  });

  it('keeps a job only if the transaction that asks for it holds', async () => {
    const commune = freshCommune();
    const failing = commune.transaction(async ({ outbox }) => {
      await outbox.enqueue(job());
      throw new Error('panne');
    });
    await expect(failing).rejects.toThrow('panne');
    expect(await claim(commune.stores.outbox, '09:00')).toEqual([]);
    await commune.transaction(({ outbox }) => outbox.enqueue(job()));
    expect(await claim(commune.stores.outbox, '09:00')).toHaveLength(1);
  });

  it('lends the longest due first, none before its time, of the kinds asked', async () => {
    const { outbox } = freshCommune().stores;
    await outbox.enqueue(job({ dueAt: at('09:02'), idempotencyKey: 'second' }));
    await outbox.enqueue(job({ dueAt: at('09:01'), idempotencyKey: 'premier' }));
    await outbox.enqueue(job({ dueAt: at('09:00'), kind: 'publish', idempotencyKey: 'autre' }));
    await outbox.enqueue(job({ dueAt: at('09:30'), idempotencyKey: 'plus tard' }));
    expect(await claimKeys(outbox, '09:05', 1)).toEqual(['premier']);
    expect(await claimKeys(outbox, '09:05')).toEqual(['second']);
    expect(await outbox.nextDue()).toBe(at('09:00'));
  });

  it('does once what is asked twice, even after it is done', async () => {
    const { outbox } = freshCommune().stores;
    expect(await outbox.enqueue(job({ idempotencyKey: 'invitation-1' }))).toBe(true);
    expect(await outbox.enqueue(job({ idempotencyKey: 'invitation-1' }))).toBe(false);
    const [lent] = await claim(outbox, '09:00');
    if (lent) expect(await outbox.complete(lent, at('09:01'))).toBe(true);
    expect(await outbox.enqueue(job({ idempotencyKey: 'invitation-1' }))).toBe(false);
    expect(await claim(outbox, '10:00')).toEqual([]);
    expect(await outbox.nextDue()).toBeUndefined();
  });

  it('forgets finished jobs, and only them', async () => {
    const { outbox } = freshCommune().stores;
    await outbox.enqueue(job({ idempotencyKey: 'fait' }));
    const [lent] = await claim(outbox, '09:00');
    if (lent) await outbox.complete(lent, at('09:01'));
    await outbox.enqueue(job({ idempotencyKey: 'attend' }));
    expect(await outbox.removeFinished(at('09:01'))).toBe(0);
    expect(await outbox.removeFinished(at('09:02'))).toBe(1);
    expect(await claimKeys(outbox, '09:02')).toEqual(['attend']);
  });

  it('forgets letters that never left, of one kind and old enough', async () => {
    const { outbox } = freshCommune().stores;
    await outbox.enqueue(job({ idempotencyKey: 'perdu' }));
    const [lent] = await claim(outbox, '09:00');
    if (lent) await outbox.fail(lent, { now: at('09:01'), retryAt: at('09:02'), reason: 'refusé', isFinal: true });
    const [dead] = await outbox.listDead(10);
    expect(await outbox.removeDead('publish', at('23:00'))).toBe(0);
    expect(await outbox.removeDead(dead?.kind ?? '', dead?.enqueuedAt ?? at('09:00'))).toBe(0);
    expect(await outbox.removeDead(dead?.kind ?? '', at('23:00'))).toBe(1);
    expect(await outbox.listDead(10)).toEqual([]);
  });

  describe('with two workers', () => {
    it('lends no job to both', async () => {
      const { outbox } = freshCommune().stores;
      for (let number = 0; number < 40; number += 1) await outbox.enqueue(job());
      const lent = await Promise.all(Array.from({ length: 8 }, () => claim(outbox, '09:00', 10)));
      const ids = lent.flat().map(({ id }) => id);
      // Who comes while others hold the rows may leave with none: they are lent at the next call.
      const rest = await claim(outbox, '09:00', 40);
      const all = [...ids, ...rest.map(({ id }) => id)];
      expect(all).toHaveLength(40);
      expect(new Set(all).size).toBe(40);
    });

    it('gives a killed worker’s job to the other once its lease is over, and refuses the late answer', async () => {
      const { outbox } = freshCommune().stores;
      await outbox.enqueue(job());
      const [killed] = await claim(outbox, '09:00');
      expect(await claim(outbox, '09:04')).toEqual([]);
      const [other] = await claim(outbox, '09:05');
      expect(other).toMatchObject({ id: killed?.id, attempt: 2 });
      if (!killed || !other) throw new Error('le travail n’a pas été prêté');
      expect(await outbox.complete(killed, at('09:06'))).toBe(false);
      expect(await outbox.fail(killed, failure('09:06', '09:07'))).toBe('lost');
      expect(await outbox.complete(other, at('09:06'))).toBe(true);
      expect(await outbox.complete(other, at('09:06'))).toBe(false);
    });

    it('makes a job that kills each worker a dead letter, rather than kill for ever', async () => {
      const { outbox } = freshCommune().stores;
      await outbox.enqueue(job());
      for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1)
        expect(await claim(outbox, `${9 + attempt}:00`.padStart(5, '0'))).toMatchObject([{ attempt }]);
      expect(await claim(outbox, '20:00')).toEqual([]);
      expect(await outbox.listDead(10)).toMatchObject([{ attempts: MOST_TRIES, reason: NO_ANSWER }]);
    });
  });

  it('tries again at the moment said, then gives up with its reason', async () => {
    const { outbox } = freshCommune().stores;
    await outbox.enqueue(job());
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const hour = String(9 + attempt).padStart(2, '0');
      const [lent] = await claim(outbox, `${hour}:00`);
      if (!lent) throw new Error(`essai ${attempt} : rien à faire`);
      const outcome = await outbox.fail(lent, failure(`${hour}:01`, `${hour}:30`, `refus ${attempt}\0`));
      expect(outcome).toBe(attempt === MOST_TRIES ? 'dead' : 'retried');
      expect(await claim(outbox, `${hour}:29`)).toEqual([]);
    }
    expect(await claim(outbox, '23:00')).toEqual([]);
    const [dead] = await outbox.listDead(10);
    expect(dead).toMatchObject({ attempts: MOST_TRIES, reason: `refus ${MOST_TRIES}` });
  });

  it('gives up at once what trying again cannot mend', async () => {
    const { outbox } = freshCommune().stores;
    await outbox.enqueue(job());
    const [lent] = await claim(outbox, '09:00');
    if (lent) expect(await outbox.fail(lent, { ...failure('09:01', '09:30'), isFinal: true })).toBe('dead');
  });

  it('gives a dead letter all its tries again when someone asks', async () => {
    const { outbox } = freshCommune().stores;
    const asked = job();
    await outbox.enqueue(asked);
    const [lent] = await claim(outbox, '09:00');
    if (lent) await outbox.fail(lent, { ...failure('09:01', '09:30'), isFinal: true });
    expect(await outbox.revive(asked.id, at('10:00'))).toBe(true);
    expect(await outbox.revive(asked.id, at('10:00'))).toBe(false);
    expect(await claim(outbox, '10:00')).toMatchObject([{ id: asked.id, attempt: 1, payload: asked.payload }]);
  });
});

function job(change: Partial<NewJob> = {}): NewJob {
  return {
    id: randomUUID(),
    kind: 'mail',
    payload: { exemple: true },
    idempotencyKey: randomUUID(),
    enqueuedAt: at('08:59'),
    dueAt: at('09:00'),
    ...change,
  };
}

/** A lease of five minutes. */
function claim(outbox: Outbox, time: string, limit = 10) {
  const now = at(time);
  const until: Moment = momentSchema.parse(new Date(Date.parse(now) + 300_000).toISOString());
  return outbox.claim({ kinds: ['mail'], now, until, limit });
}

async function claimKeys(outbox: Outbox, time: string, limit = 10) {
  return (await claim(outbox, time, limit)).map(({ idempotencyKey }) => idempotencyKey);
}

function failure(now: string, retryAt: string, reason = 'refus') {
  return { now: at(now), retryAt: at(retryAt), reason };
}
