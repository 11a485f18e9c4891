import { z } from 'zod';
import { accept, type Result, refuse } from '../shared/result.ts';

/** A text of a header, on one line: a line break in it would begin a header of its own (RFC 5322, § 2.2). */
const headerText = (max: number) =>
  z
    .string()
    .max(max, `au plus ${max} caractères`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { error: 'un texte sur une seule ligne', abort: true });

const mailAddressSchema = z.strictObject({
  name: headerText(120).optional(),
  address: z.email('une adresse e-mail').max(254),
});
export type MailAddress = z.infer<typeof mailAddressSchema>;

/** A mail to one person, in plain text and, if wanted, in HTML. */
export const mailSchema = z.strictObject({
  /** Tells this mail from every other; the same one sent twice is recognised by it (`Message-ID`). */
  id: z.string().regex(/^[A-Za-z0-9-]{1,80}$/, 'des lettres, des chiffres et des tirets'),
  from: mailAddressSchema,
  to: mailAddressSchema,
  replyTo: mailAddressSchema.optional(),
  subject: headerText(200).min(1, 'un objet'),
  text: z.string().min(1, 'un texte').max(200_000, 'au plus 200 000 caractères'),
  html: z.string().max(400_000, 'au plus 400 000 caractères').optional(),
  /** For mail sent to subscribers: an address that unsubscribes them by one POST (RFC 8058). */
  leaveUrl: z
    .url({ protocol: /^https?$/, error: 'une adresse web' })
    .and(headerText(1000))
    .optional(),
});
export type Mail = z.infer<typeof mailSchema>;

export type MailRefusal =
  | { readonly code: 'mail-malformed'; readonly field: string; readonly reason: string }
  | { readonly code: 'mail-rejected'; readonly reply: string };

/** @returns refusal `mail-malformed` with the first field that can't be sent */
export function checkMail(mail: unknown): Result<Mail, MailRefusal> {
  const read = mailSchema.safeParse(mail);
  if (read.success) return accept(read.data);
  const [issue] = read.error.issues;
  return refuse({
    code: 'mail-malformed',
    field: issue?.path.join('.') ?? '',
    reason: issue?.message ?? 'courrier illisible',
  });
}
