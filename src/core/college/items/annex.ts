import { z } from 'zod';
import { momentSchema } from '../../calendar/moment.ts';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { annexIdSchema, settingIdSchema } from '../ids.ts';

/** A file joined to an item; the bytes lie apart, under their SHA-256. */
export const annexSchema = z.strictObject({
  id: annexIdSchema,
  /** One of the assembly's annex types. */
  type: settingIdSchema.meta({ title: 'Type' }),
  name: line('Nom', 200),
  file: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(0),
    mediaType: z.string().max(120),
  }),
  addedBy: personIdSchema,
  addedAt: momentSchema,
  confidential: z.boolean().optional(),
  toSign: z.boolean().optional(),
  signed: z.boolean().optional(),
  publishable: z.boolean().optional(),
});
export type Annex = z.infer<typeof annexSchema>;
