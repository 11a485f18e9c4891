import { z } from 'zod';

/** What a field of one line must match: nothing but a new line is refused. */
export const ONE_LINE = /^[^\n\r]*$/;

/** One line of text, trimmed, never empty. */
export function line(title: string, max: number, help?: string) {
  return z
    .string()
    .trim()
    .min(1, 'un texte non vide')
    .max(max, `au plus ${max} caractères`)
    .regex(ONE_LINE, 'un texte sur une seule ligne')
    .meta({ title, ...(help === undefined ? {} : { description: help }) });
}

/** Several paragraphs of Markdown inside a field. */
export function markdown(title: string, help?: string) {
  return z
    .string()
    .trim()
    .min(1, 'un texte non vide')
    .meta({ title, widget: 'markdown', ...(help === undefined ? {} : { description: help }) });
}

/** The part of an address that names an entry: lower-case letters, digits and dashes. */
export const entryIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'des lettres minuscules sans accent, des chiffres et des tirets')
  .meta({ title: 'Identifiant' });

/** An address on the site (`/vivre/dechets/`) or elsewhere (`https://…`). */
export const linkTargetSchema = z
  .string()
  .regex(
    /^(?:\/(?!\/)[^\s]*|https:\/\/[^\s]+|http:\/\/[^\s]+|mailto:[^\s]+|tel:\+?[\d]+)$/,
    'une adresse du site qui commence par « / », ou une adresse complète qui commence par « https:// »',
  )
  .meta({ title: 'Lien' });

export const linkSchema = z.strictObject({
  label: line('Texte du lien', 120),
  to: linkTargetSchema,
});
export type Link = z.infer<typeof linkSchema>;
