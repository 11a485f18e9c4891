import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type MimeNode from 'nodemailer/lib/mime-node';
import type { Mailer } from '../../app/mailer.ts';
import { checkMail } from '../../core/mail/mail.ts';
import { accept } from '../../core/shared/result.ts';
import { composeMessage } from './compose-message.ts';

/**
 * Writes each mail as `<id>.eml`, readable with any mail program and, its texts left unencoded, with any editor.
 * A file appears whole, and the same mail sent twice is one file.
 */
export function mailerToFolder(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  transport.use('stream', ({ message }, done) => {
    if (message) leaveUnencoded(message);
    done();
  });
  return {
    async send(mail) {
      const checked = checkMail(mail);
      if (!checked.ok) return checked;
      const { message } = await transport.sendMail(composeMessage(checked.value));
      // Mails carry secrets, such as the link of an invitation.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${checked.value.id}.eml`);
      await writeFile(`${file}.part`, message, { mode: 0o600, flush: true });
      await rename(`${file}.part`, file);
      return accept(undefined);
    },
    close: async () => transport.close(),
  };
}

/** Texts as they are, rather than with their accents and long lines encoded for servers of another age. */
function leaveUnencoded(node: MimeNode): void {
  node.getTransferEncoding = () => (node.childNodes.length === 0 ? '8bit' : false);
  for (const child of node.childNodes) leaveUnencoded(child);
}
