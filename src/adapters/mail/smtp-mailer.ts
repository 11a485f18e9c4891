import { createTransport } from 'nodemailer';
import type { Mailer } from '../../app/mailer.ts';
import { checkMail } from '../../core/mail/mail.ts';
import { accept, refuse } from '../../core/shared/result.ts';
import { composeMessage } from './compose-message.ts';

/**
 * Hands mails to an SMTP server, over TLS except on this machine itself.
 *
 * @param url `smtps://user:password@host` or `smtp://user:password@host:587`
 */
export function mailerToSmtp(url: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: !LOOPBACK.has(new URL(url).hostname),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  return {
    async send(mail) {
      const checked = checkMail(mail);
      if (!checked.ok) return checked;
      try {
        await transport.sendMail(composeMessage(checked.value));
        return accept(undefined);
      } catch (error) {
        if (!isPermanent(error)) throw error;
        return refuse({ code: 'mail-rejected', reply: error.response ?? error.message });
      }
    },
    close: async () => transport.close(),
  };
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The server's answer about this mail will not change; a wrong password or a broken line is not about this mail. */
function isPermanent(error: unknown): error is Error & { readonly response?: string } {
  if (!(error instanceof Error) || !('permanent' in error) || error.permanent !== true) return false;
  return 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
}
