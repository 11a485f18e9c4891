import { z } from 'zod';

/** Names a commune in addresses, folders and databases: `seneffe`, `la-bruyere`. Only this schema makes one. */
export const communeSlugSchema = z
  .string()
  .max(60, 'au plus 60 caractères')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'des lettres minuscules sans accent, des chiffres et des tirets')
  .brand<'CommuneSlug'>();
export type CommuneSlug = z.infer<typeof communeSlugSchema>;
