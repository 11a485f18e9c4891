import type { Mail, MailRefusal } from '../core/mail/mail.ts';
import type { Result } from '../core/shared/result.ts';

/** The way out for mail. */
export interface Mailer {
  /**
   * Hands a mail over; the outbox calls it, so that no mail leaves for a transaction that failed.
   *
   * @returns refusal `mail-malformed` (a field can't be sent, a line break in a header for instance) or
   *   `mail-rejected` (the server refuses it for good): trying again is useless
   * @throws when the server does not answer, or asks to come back later
   */
  send(mail: Mail): Promise<Result<undefined, MailRefusal>>;
  close(): Promise<void>;
}
