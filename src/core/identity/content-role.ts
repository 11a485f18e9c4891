import { z } from 'zod';
import { entryIdSchema } from '../content/fields/text.ts';
import { COLLECTION_NAMES } from '../content/registry.ts';
import { keysOf } from '../content/taxonomy.ts';

/** What someone does for the commune's site, from the least to the most trusted. */
export const CONTENT_ROLES = {
  redaction: 'Rédaction',
  validation: 'Validation',
  administration: 'Administration',
} as const;
export type ContentRole = keyof typeof CONTENT_ROLES;

/**
 * A role, for the whole site or for a part of it. Administration is never for a part: who may change the
 * rights could give themselves the rest.
 */
export const contentGrantSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.enum(['redaction', 'validation']).meta({ title: 'Rôle' }),
    collections: z
      .array(z.enum(COLLECTION_NAMES))
      .min(1, 'au moins une rubrique, ou pas de liste du tout')
      .optional()
      .meta({ title: 'Limité à ces sortes de contenu' }),
    services: z
      .array(entryIdSchema)
      .min(1, 'au moins un service, ou pas de liste du tout')
      .optional()
      .meta({ title: 'Limité à ces services' }),
  }),
  z.strictObject({ role: z.literal('administration').meta({ title: 'Rôle' }) }),
]);
export type ContentGrant = z.infer<typeof contentGrantSchema>;

/** The roles in order, for tables and choices. */
export const CONTENT_ROLE_NAMES = keysOf(CONTENT_ROLES);
