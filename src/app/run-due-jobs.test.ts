import { describe, expect, it } from 'vitest';
import { databaseInMemory } from '../adapters/database/memory/memory-database.ts';
import { mailerInMemory } from '../adapters/mail/memory-mailer.ts';
import { addTime } from '../core/calendar/elapsed-time.ts';
import { momentSchema } from '../core/calendar/moment.ts';
import { communeSlugSchema } from '../core/commune/commune-slug.ts';
import type { Mail } from '../core/mail/mail.ts';
import { enqueueMail, MAIL_JOB, mailJobHandler } from './mail-job.ts';
import { MOST_TRIES } from './outbox.ts';
import { type JobHandler, retryDelay, runDueJobs } from './run-due-jobs.ts';

const start = momentSchema.parse('2026-03-02T09:00:00.000Z');
const mail: Mail = {
  id: 'invitation-1',
  from: { name: 'Commune d’exemple', address: 'commune@exemple.example' },
  to: { address: 'alice@exemple.example' },
  subject: 'Votre invitation',
  text: 'Bonjour Alice',
};

describe('jobs that are due', () => {
  it('send a mail asked in a transaction, once', async () => {
    const { commune, mailer, run } = setUp();
    await commune.transaction(({ outbox }) => enqueueMail(outbox, mail, start));
    await commune.transaction(({ outbox }) => enqueueMail(outbox, mail, start));
    expect(await run({ [MAIL_JOB]: mailJobHandler(mailer) })).toBe(1);
    expect(await run({ [MAIL_JOB]: mailJobHandler(mailer) })).toBe(0);
    expect(mailer.sent()).toEqual([mail]);
  });

  it('send nothing for a transaction that failed', async () => {
    const { commune, mailer, run } = setUp();
    const failing = commune.transaction(async ({ outbox }) => {
      await enqueueMail(outbox, mail, start);
      throw new Error('panne');
    });
    await expect(failing).rejects.toThrow('panne');
    await run({ [MAIL_JOB]: mailJobHandler(mailer) });
    expect(mailer.sent()).toEqual([]);
  });

  it('refuse at once a mail that could not be sent', async () => {
    const { commune } = setUp();
    const hostile = { ...mail, subject: 'Bonjour\r\nBcc: tous@exemple.example' };
    const refused = await enqueueMail(commune.stores.outbox, hostile, start);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'mail-malformed', field: 'subject' } });
    expect(await commune.stores.outbox.nextDue()).toBeUndefined();
  });

  it('are tried again later and later, then given up with the last reason', async () => {
    const { commune, clock, run, troubles } = setUp();
    await enqueueMail(commune.stores.outbox, mail, start);
    const failing: JobHandler = () => Promise.reject(new Error('serveur muet'));
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      expect(await run({ [MAIL_JOB]: failing })).toBe(1);
      expect(await run({ [MAIL_JOB]: failing })).toBe(0);
      clock.now = addTime(clock.now, retryDelay(attempt));
    }
    expect(await run({ [MAIL_JOB]: failing })).toBe(0);
    expect(await commune.stores.outbox.listDead(5)).toMatchObject([{ attempts: MOST_TRIES, reason: 'serveur muet' }]);
    expect(troubles).toHaveLength(MOST_TRIES);
  });

  it('are given up at once when the server refuses the mail for good', async () => {
    const { commune, mailer, run } = setUp();
    mailer.rejectFrom('550 boîte inconnue');
    await enqueueMail(commune.stores.outbox, mail, start);
    await run({ [MAIL_JOB]: mailJobHandler(mailer) });
    expect(await commune.stores.outbox.listDead(5)).toMatchObject([{ attempts: 1, reason: '550 boîte inconnue' }]);
  });

  it('wait for a worker that knows their kind', async () => {
    const { commune, run } = setUp();
    await enqueueMail(commune.stores.outbox, mail, start);
    expect(await run({ publish: async () => ({ outcome: 'done' }) })).toBe(0);
    expect(await commune.stores.outbox.nextDue()).toBe(start);
  });

  it('can write in the commune’s database', async () => {
    const { commune, run } = setUp();
    await enqueueMail(commune.stores.outbox, mail, start);
    const logging: JobHandler = async ({ id }, { stores }) => {
      const actor = { kind: 'role', role: 'mail' } as const;
      await stores.accessLog.append({ id, at: start, actor, action: 'mail.send', object: { kind: 'mail', id } });
      return { outcome: 'done' };
    };
    await run({ [MAIL_JOB]: logging });
    const page = await commune.stores.accessLog.listByObject({ kind: 'mail', id: mail.id }, { limit: 5 });
    expect(page.entries).toHaveLength(1);
  });
});

function setUp() {
  const commune = databaseInMemory().forCommune(communeSlugSchema.parse('exemple'));
  const clock = { now: start };
  const troubles: unknown[] = [];
  const run = (handlers: Readonly<Record<string, JobHandler>>) =>
    runDueJobs(commune, { handlers, clock: () => clock.now, onError: (error) => troubles.push(error) });
  return { commune, mailer: mailerInMemory(), clock, troubles, run };
}
