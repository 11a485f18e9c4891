import { join } from 'node:path';
import { z } from 'zod';
import type { Mailer } from '../../app/mailer.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { mailerToFolder } from './folder-mailer.ts';
import { mailerToSmtp } from './smtp-mailer.ts';

/**
 * The mailer that the environment asks for: an SMTP server when `SMTP_URL` is there, else files under `<data>/mail`.
 *
 * @param data the folder that `PERRON_DATA` names
 * @returns refusal `smtp-url-malformed`; the address, which may hold a password, is not repeated
 */
export function openMailer(
  environment: Readonly<Record<string, string | undefined>>,
  data: string,
): Result<Mailer, { readonly code: 'smtp-url-malformed' }> {
  const url = environment['SMTP_URL'];
  if (url === undefined || url === '') return accept(mailerToFolder(join(data, 'mail')));
  return smtpUrlSchema.safeParse(url).success ? accept(mailerToSmtp(url)) : refuse({ code: 'smtp-url-malformed' });
}

const smtpUrlSchema = z.url({ protocol: /^smtps?$/ });
