import type { Mailer } from '../../app/mailer.ts';
import { checkMail, type Mail } from '../../core/mail/mail.ts';
import { accept, refuse } from '../../core/shared/result.ts';

export interface MemoryMailer extends Mailer {
  sent(): readonly Mail[];
  /** Refuses every mail from now on, as a server would. */
  rejectFrom(reply: string): void;
}

/** Keeps the mails in memory: for the tests of whoever sends some. */
export function mailerInMemory(): MemoryMailer {
  const kept: Mail[] = [];
  let rejection: string | undefined;
  return {
    async send(mail) {
      const checked = checkMail(mail);
      if (!checked.ok) return checked;
      if (rejection !== undefined) return refuse({ code: 'mail-rejected', reply: rejection });
      kept.push(checked.value);
      return accept(undefined);
    },
    close: async () => {},
    sent: () => kept,
    rejectFrom: (reply) => {
      rejection = reply;
    },
  };
}
