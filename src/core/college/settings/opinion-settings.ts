import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { line } from '../../content/fields/text.ts';
import { serviceIdSchema, settingIdSchema } from '../ids.ts';
import { registry } from './registry.ts';

export const delaySchema = z.strictObject({
  unit: z.enum(['workingDays', 'calendarDays']),
  days: z.int().min(0),
  /** The rule's article gives the number: `legalityOpinion.workingDays`… ; then `days` is left out of use. */
  legal: z.enum(['legalityOpinion.workingDays', 'legalityOpinion.urgentWorkingDays']).optional(),
  label: line('Délai', 80),
  /** Needs a written reason. */
  reasoned: z.boolean(),
  /** Days left from which it is shown as nearly over. */
  alertDays: z.int().min(0),
});
export type Delay = z.infer<typeof delaySchema>;

/** When a rule asks for an opinion by itself: all that is given must hold. */
const conditionSchema = z.strictObject({
  /** Euros: a number, or the dated legal threshold. */
  amountFrom: z.union([z.number().min(0), z.literal('legalityOpinion.threshold')]).optional(),
  categories: z.array(settingIdSchema).min(1).optional(),
  budgetRelated: z.boolean().optional(),
});

const ruleSchema = z.strictObject({
  label: line('Avis', 120),
  adviser: serviceIdSchema,
  /** Asked by a rule, by the author, or given of the adviser's own initiative. */
  automatic: conditionSchema.optional(),
  mandatory: z.boolean(),
  askable: z.boolean(),
  ownInitiative: z.boolean(),
  from: calendarDaySchema.optional(),
  until: calendarDaySchema.optional(),
  delays: z.array(delaySchema).min(1),
  /** Index among `delays` that applies unless another is asked for. */
  defaultDelay: z.int().min(0),
});
export type OpinionRule = z.infer<typeof ruleSchema>;

export const opinionRulesSchema = z.strictObject({
  rules: registry('Règles d’avis', ruleSchema),
  /** Stages in which advisers may answer; the delay runs only there. Levels are written `review:<level>`. */
  giveStages: z.array(z.string().regex(/^(?:draft|validated|presented|correction|review:[a-z0-9-]+)$/)).min(1),
  /** A delay may not end on these weekdays (0 Monday … 6 Sunday). */
  noEndOn: z.array(z.int().min(0).max(6)),
  /** Ways of returning an item that make the delay start again, unless the opinion is given or expired. */
  resetOn: z.array(z.enum(['toAuthor', 'toLevel', 'correction'])),
  /** A given opinion lapses when the judged texts or annexes change. */
  invalidateOnChange: z.boolean(),
  hiddenWhileDrafting: z.boolean(),
});
