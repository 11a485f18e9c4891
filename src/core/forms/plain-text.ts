import { z } from 'zod';

/** One line that a person types; a line break or another control character is no part of it. */
export function typedLine(missing: string, max: number) {
  return z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `Au plus ${max} caractères.`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Écrivez ce texte sur une seule ligne.')
    .refine((text) => text.isWellFormed(), UNREADABLE);
}

/** Several lines that a person types. */
export function typedText(missing: string, max: number) {
  return z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `Au plus ${max.toLocaleString('fr-BE')} caractères.`)
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), UNREADABLE);
}

/** An address to write to, in lower case. */
export const typedEmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Donnez votre adresse e-mail.')
  .max(254, 'Cette adresse e-mail est trop longue.')
  .pipe(z.email('Cette adresse e-mail n’est pas complète. Exemple\u00A0: nom@exemple.be'))
  .brand<'TypedEmail'>();
export type TypedEmail = z.infer<typeof typedEmailSchema>;

const UNREADABLE = 'Ce texte contient des caractères illisibles\u00A0: retapez-le.';
