import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { datedFields } from '../legal-source.ts';

const dated = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ ...datedFields, ...shape })).min(1, 'au moins une version datée');
const days = z.int().min(0);

/**
 * `college/droit.yaml`: every legal number, each with its dated versions, article and confidence. Nothing else in the
 * product states one.
 */
export const legalSettingsSchema = z.strictObject({
  collegeNotice: dated({
    /** Clear days before an extraordinary sitting of the college; urgency lifts them. */
    extraordinaryClearDays: days,
  }),
  councilNotice: dated({ firstClearDays: days, laterClearDays: days }),
  councillorItem: dated({
    /** Clear days between a councillor's added item and the sitting. */
    clearDays: days,
  }),
  urgentItem: dated({
    /** Share of the members present that must recognise the urgency of an item added to a council's agenda. */
    numerator: z.int().min(1),
    denominator: z.int().min(1),
  }),
  collegeQuorum: dated({ rule: z.enum(['moreThanHalf']) }),
  councilQuorum: dated({
    rule: z.enum(['majorityInOffice']),
    /** From this notice on any number may decide, for items listed so many times. */
    anyNumberFromNotice: z.int().min(2).max(3),
  }),
  collegeMajority: dated({ rule: z.enum(['moreYesThanNo']) }),
  councilMajority: dated({ rule: z.enum(['absoluteOfSuffrages']), abstentionsCount: z.boolean() }),
  collegeTie: dated({
    /** The chair's vote decides from this tied sitting on the same matter on. */
    castingVoteFromSitting: z.int().min(1),
    urgencyGivesCastingVote: z.boolean(),
  }),
  councilTie: dated({ rule: z.enum(['rejected']) }),
  secretBallot: dated({
    /** Kinds of matters that the council votes in secret. */
    matters: z.array(z.enum(['candidates', 'appointments', 'discipline'])).min(1),
    runOff: z.boolean(),
    equalRunOff: z.enum(['eldest', 'youngest', 'drawLots']),
  }),
  closedSession: dated({ personsByRight: z.boolean(), collegeAlways: z.boolean() }),
  councilMinutes: dated({
    /** Clear days during which the minutes lie ready before the sitting that approves them. */
    availableClearDays: days,
  }),
  draftsOnline: dated({ clearDays: days }),
  conflictOfInterest: dated({ degree: z.int().min(1) }),
  legalityOpinion: dated({
    /** Euros, VAT excluded; from this amount on the finance director's opinion is mandatory. */
    threshold: z.number().min(0),
    workingDays: days,
    urgentWorkingDays: days,
    extensions: z.int().min(0),
  }),
});
export type LegalSettings = z.infer<typeof legalSettingsSchema>;

/** Days on which the commune's services are closed beside the legal holidays. */
export const closuresSchema = z.array(
  z
    .strictObject({ from: calendarDaySchema, to: calendarDaySchema, label: z.string().min(1) })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'un jour qui ne précède pas le premier' }),
);
export type Closures = z.infer<typeof closuresSchema>;
