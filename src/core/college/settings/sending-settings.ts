import { z } from 'zod';
import { assemblyIdSchema } from '../ids.ts';
import { outcomeSchema } from '../items/item.ts';

const targetSchema = z.strictObject({
  to: assemblyIdSchema,
  /** Stages from which an item may be sent by hand. */
  from: z.array(z.enum(['validated', 'presented', 'decided'])).min(1),
  /** Outcomes that send it by themselves, when the item asks for it. */
  automaticOn: z.array(outcomeSchema),
  /** Opinion rules whose answers travel with the copy. */
  opinions: z.array(z.string()),
  annexes: z.boolean(),
  /** May be put on a frozen agenda. */
  urgentAllowed: z.boolean(),
});
export type SendingTarget = z.infer<typeof targetSchema>;

export const sendingSchema = z.strictObject({ targets: z.array(targetSchema) });
