import type { SendMailOptions } from 'nodemailer';
import type { Mail, MailAddress } from '../../core/mail/mail.ts';

/** A checked mail as nodemailer takes it. It reads no file and no address on its own. */
export function composeMessage({ id, from, to, replyTo, subject, text, html, leaveUrl }: Mail): SendMailOptions {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    messageId: `<${id}@${domain}>`,
    from: addressOf(from),
    to: addressOf(to),
    ...(replyTo && { replyTo: addressOf(replyTo) }),
    subject,
    text: plain(text),
    ...(html !== undefined && { html: plain(html) }),
    headers: {
      // No automatic answer to an automatic mail (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(leaveUrl !== undefined && {
        'List-Unsubscribe': `<${leaveUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
  };
}

function addressOf({ name, address }: MailAddress) {
  return { name: name ?? '', address };
}

function plain(content: string) {
  return { content };
}
