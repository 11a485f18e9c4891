import type { Moment } from '../core/calendar/moment.ts';
import { checkMail, type Mail, type MailRefusal } from '../core/mail/mail.ts';
import { accept, type Result } from '../core/shared/result.ts';
import type { Mailer } from './mailer.ts';
import type { Outbox } from './outbox.ts';
import type { JobHandler } from './run-due-jobs.ts';

/** The kind of the jobs that send a mail. */
export const MAIL_JOB = 'mail';

/**
 * Asks for a mail to leave once the transaction holds. The mail's `id` is also the job's and its idempotency key:
 * the same mail asked twice leaves once.
 *
 * @returns refusal `mail-malformed`, at once rather than when it leaves
 */
export async function enqueueMail(outbox: Outbox, mail: Mail, now: Moment): Promise<Result<undefined, MailRefusal>> {
  const checked = checkMail(mail);
  if (!checked.ok) return checked;
  const idempotencyKey = `${MAIL_JOB}/${mail.id}`;
  await outbox.enqueue({
    id: mail.id,
    kind: MAIL_JOB,
    payload: checked.value,
    idempotencyKey,
    enqueuedAt: now,
    dueAt: now,
  });
  return accept(undefined);
}

/** Sends the mail of a job. */
export function mailJobHandler(mailer: Mailer): JobHandler {
  return async (job) => {
    const mail = checkMail(job.payload);
    const sent = mail.ok ? await mailer.send(mail.value) : mail;
    if (sent.ok) return { outcome: 'done' };
    const { refusal } = sent;
    const reason = refusal.code === 'mail-malformed' ? `${refusal.field}\u00A0: ${refusal.reason}` : refusal.reply;
    return { outcome: 'useless', reason };
  };
}
