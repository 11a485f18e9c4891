import { z } from 'zod';

/** Names a person in a commune's directory, for instance `alice-exemple`; it never changes, even when the name does. */
export const personIdSchema = z
  .string()
  .max(80, 'au plus 80 caractères')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'des lettres minuscules sans accent, des chiffres et des tirets')
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;
