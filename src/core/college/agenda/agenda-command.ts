import { z } from 'zod';
import { itemIdSchema, sittingIdSchema } from '../ids.ts';

const onAgenda = { sitting: sittingIdSchema, item: itemIdSchema };

/** Changes to the order of one item at a time: two people who reorder at once never lose another. */
export const agendaCommandSchema = z.discriminatedUnion('kind', [
  /** To a number as the agenda shows it: « 3 », « 2.1 ». */
  z.strictObject({
    kind: z.literal('moveItem'),
    ...onAgenda,
    to: z.string().regex(/^\d{1,4}(?:\.\d{1,4})?$/, 'un numéro comme « 3 » ou « 2.1 »'),
  }),
  /** Before or after another item, which may itself have moved meanwhile. */
  z.strictObject({
    kind: z.literal('placeItem'),
    ...onAgenda,
    side: z.enum(['before', 'after']),
    other: itemIdSchema,
  }),
  z.strictObject({ kind: z.literal('stepItem'), ...onAgenda, step: z.enum(['up', 'down']) }),
  z.strictObject({ kind: z.enum(['makeSub', 'makeMaster']), ...onAgenda }),
]);
export type AgendaCommand = z.infer<typeof agendaCommandSchema>;
