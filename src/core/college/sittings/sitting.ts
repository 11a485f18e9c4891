import { z } from 'zod';
import { calendarDaySchema, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { momentSchema } from '../../calendar/moment.ts';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { assemblyIdSchema, itemIdSchema, mandateIdSchema, settingIdSchema, sittingIdSchema } from '../ids.ts';
import { voteSchema } from '../votes/vote.ts';

/** One line of the agenda; `under` makes it a sub-number of the master before it (2.1, 2.2). */
const agendaLineSchema = z.strictObject({ item: itemIdSchema, under: z.literal(true).optional() });
export type AgendaLine = z.infer<typeof agendaLineSchema>;

/**
 * One entry of the attendance timeline. Without `item`, from the opening on; with it, from that item on (an arrival or
 * a departure is written into the minutes before it).
 */
export const attendanceSchema = z.strictObject({
  mandate: mandateIdSchema,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['present', 'excused', 'absent']) }),
    z.strictObject({ kind: z.literal('represented'), by: mandateIdSchema }),
    z.strictObject({ kind: z.literal('replaced'), by: mandateIdSchema }),
    z.strictObject({ kind: z.literal('arrives'), item: itemIdSchema }),
    z.strictObject({
      kind: z.literal('leaves'),
      item: itemIdSchema,
      /** `conflict`: interest in that one item (L1122-19); they are back at the next one. */
      why: z.enum(['conflict', 'other']),
    }),
    /** Holds another's function (« f.f. ») in this sitting, from that item on if one is named. */
    z.strictObject({ kind: z.literal('actsAs'), function: settingIdSchema, item: itemIdSchema.optional() }),
    /** A councillor called to the college by rank to break a tie (L1123-22), for that one item. */
    z.strictObject({ kind: z.literal('called'), item: itemIdSchema }),
  ]),
  by: personIdSchema,
  at: momentSchema,
});
export type AttendanceEntry = z.infer<typeof attendanceSchema>;

export const sittingCommon = {
  id: sittingIdSchema,
  assembly: assemblyIdSchema,
  at: localDateTimeSchema.meta({ title: 'Date et heure' }),
  place: line('Lieu', 160),
  extraordinary: z.boolean().optional().meta({ title: 'Séance extraordinaire' }),
  /** Recognised urgency, with its reason: shortens the notice. */
  urgency: line('Motif de l’urgence', 300).optional(),
  /** 1, or the second or third notice of the same agenda after a missing quorum. */
  noticeRank: z.int().min(1).max(3),
  /** Days on which the notice was received. */
  notices: z.array(z.strictObject({ mandate: mandateIdSchema, received: calendarDaySchema })).optional(),
  agenda: z.array(agendaLineSchema),
  /** Items that another sitting of this chain of notices already listed (how many times, this one included). */
  listedBefore: z.record(itemIdSchema, z.int().min(1)).optional(),
  /** Items added in urgency, with the members who recognised it: their names go into the minutes (L1122-24). */
  recognisedUrgencies: z.record(itemIdSchema, z.array(mandateIdSchema)).optional(),
  attendance: z.array(attendanceSchema),
  votes: z.array(voteSchema),
  /** Restarts the numbering of sittings, for instance after an election. */
  firstOfSeries: z.boolean().optional(),
  minutesApprovedAt: sittingIdSchema.optional(),
};

/** A meeting of an assembly. Numbers, references and deadlines are computed until it is closed, then kept for ever. */
export const sittingSchema = z.discriminatedUnion('stage', [
  z.strictObject({ ...sittingCommon, stage: z.literal('planned') }),
  z.strictObject({ ...sittingCommon, stage: z.literal('frozen'), frozenAt: momentSchema }),
  /** Opened by its chair; decisions are being entered. */
  z.strictObject({ ...sittingCommon, stage: z.literal('held'), frozenAt: momentSchema, openedAt: momentSchema }),
  z.strictObject({
    ...sittingCommon,
    stage: z.literal('closed'),
    frozenAt: momentSchema,
    openedAt: momentSchema,
    closedAt: momentSchema,
    closedBy: personIdSchema,
    /** What is fixed for ever. */
    references: z.record(itemIdSchema, z.string()),
    numbers: z.record(itemIdSchema, z.string()),
    /** SHA-256 of the canonical content of the minutes. */
    minutesDigest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);
export type Sitting = z.infer<typeof sittingSchema>;
export type SittingStage = Sitting['stage'];
export type SittingAt<Stage extends SittingStage> = Extract<Sitting, { stage: Stage }>;
