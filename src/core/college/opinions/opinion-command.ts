import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { itemIdSchema, settingIdSchema } from '../ids.ts';
import { opinionValueSchema } from './opinion.ts';

const item = itemIdSchema;
/** The id of one of the item's opinions. */
const opinion = settingIdSchema;
const reason = line('Motif', 300);
/** An index among the delays of the opinion's rule, with the reason that some of them ask for. */
const delay = z.int().min(0);
const answer = {
  value: opinionValueSchema,
  text: z.string().trim().max(20_000, 'au plus 20 000 caractères').optional(),
  confidential: z.literal(true).optional(),
  /** Kept for oneself until `show`; counts as not given. */
  hidden: z.literal(true).optional(),
};

/** Everything that may be asked about the opinions on an item. */
export const opinionCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    item,
    rule: settingIdSchema,
    delay: delay.optional(),
    reason: reason.optional(),
  }),
  z.strictObject({ kind: z.literal('askPerson'), item, person: personIdSchema }),
  /** After an answer, or a delay that has expired. */
  z.strictObject({
    kind: z.literal('askAgain'),
    item,
    opinion,
    delay: delay.optional(),
    reason: reason.optional(),
  }),
  z.strictObject({ kind: z.literal('changeDelay'), item, opinion, delay, reason: reason.optional() }),
  z.strictObject({ kind: z.literal('extend'), item, opinion, reason }),
  z.strictObject({ kind: z.literal('withdraw'), item, opinion }),
  z.strictObject({ kind: z.literal('give'), item, opinion, ...answer }),
  z.strictObject({ kind: z.literal('giveOwn'), item, rule: settingIdSchema, ...answer }),
  z.strictObject({ kind: z.enum(['show', 'hide']), item, opinion }),
]);
export type OpinionCommand = z.infer<typeof opinionCommandSchema>;
export type OpinionCommandOf<Kind extends OpinionCommand['kind']> = Extract<OpinionCommand, { kind: Kind }>;
