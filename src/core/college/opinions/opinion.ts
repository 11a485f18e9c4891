import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { momentSchema } from '../../calendar/moment.ts';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { serviceIdSchema, settingIdSchema } from '../ids.ts';

/** What an adviser may answer. */
export const OPINION_VALUES = {
  positive: 'Favorable',
  withComments: 'Favorable avec commentaires',
  withRemarks: 'Favorable avec remarques',
  reserved: 'Réservé',
  negative: 'Défavorable',
  none: 'Sans avis',
  noted: 'Pris connaissance',
} as const;
export type OpinionValue = keyof typeof OPINION_VALUES;

export const opinionValueSchema = z.enum([
  'positive',
  'withComments',
  'withRemarks',
  'reserved',
  'negative',
  'none',
  'noted',
]);

const givenSchema = z.strictObject({
  value: opinionValueSchema,
  text: z.string().trim().optional(),
  by: personIdSchema,
  at: momentSchema,
  /** SHA-256 of what was judged: the item's texts and annexes (`digestJudged`). */
  judged: z.string().regex(/^[0-9a-f]{64}$/),
  confidential: z.boolean().optional(),
  /** Hidden from others until its adviser shows it. */
  hidden: z.boolean().optional(),
});
export type GivenOpinion = z.infer<typeof givenSchema>;

/**
 * An opinion asked about an item, or given of one's own initiative. Whether it is late, expired or « not given » is
 * computed from its clock, never stored.
 */
export const opinionSchema = z.strictObject({
  id: settingIdSchema,
  adviser: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('service'), service: serviceIdSchema }),
    z.strictObject({ kind: z.literal('person'), person: personIdSchema }),
  ]),
  origin: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('asked'), by: personIdSchema }),
    z.strictObject({ kind: z.literal('automatic'), rule: settingIdSchema }),
    z.strictObject({ kind: z.literal('ownInitiative') }),
    /** Came with a copy. */
    z.strictObject({ kind: z.literal('inherited') }),
  ]),
  /** The settings' rule under which it was asked or given; it stays when a copy inherits the opinion. */
  rule: settingIdSchema.optional(),
  mandatory: z.boolean(),
  /** The delay asked for, one of the rule's variants. */
  delay: z.strictObject({ unit: z.enum(['workingDays', 'calendarDays']), days: z.int().min(0) }).optional(),
  /** Why a shorter delay (urgency) or a longer one was asked. */
  delayReason: line('Motif', 300).optional(),
  extension: z
    .strictObject({ days: z.int().min(1), reason: line('Motif', 300), by: personIdSchema, at: momentSchema })
    .optional(),
  /** Stretches during which the delay runs; the last one may be open. */
  clock: z.array(z.strictObject({ from: calendarDaySchema, to: calendarDaySchema.optional() })),
  given: givenSchema.optional(),
  /** Opinions given before, on earlier versions of the text. */
  earlier: z.array(givenSchema).optional(),
  /** The adviser was asked again after having answered. */
  askedAgain: z.boolean().optional(),
});
export type Opinion = z.infer<typeof opinionSchema>;
