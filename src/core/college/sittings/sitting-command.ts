import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import { assemblyIdSchema, itemIdSchema, mandateIdSchema, sittingIdSchema } from '../ids.ts';
import { voteSchema } from '../votes/vote.ts';
import { attendanceSchema, sittingCommon } from './sitting.ts';

const sitting = sittingIdSchema;
const { at, place, extraordinary, urgency, noticeRank, firstOfSeries, listedBefore } = sittingCommon;
const vote = { sitting, item: itemIdSchema, rank: voteSchema.shape.rank };

/** Everything that may be asked of a sitting; its agenda has commands of its own. */
export const sittingCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('createSitting'),
    assembly: assemblyIdSchema,
    at,
    /** The assembly's usual place when absent. */
    place: place.optional(),
    extraordinary,
    urgency,
    noticeRank: noticeRank.optional(),
    firstOfSeries,
  }),
  z.strictObject({
    kind: z.literal('editSitting'),
    sitting,
    /** `null` empties a field. */
    changes: z.strictObject({
      at: at.optional(),
      place: place.optional(),
      extraordinary,
      urgency: urgency.nullable(),
      noticeRank: noticeRank.optional(),
      firstOfSeries,
      listedBefore,
    }),
  }),
  z.strictObject({ kind: z.literal('deleteSitting'), sitting }),
  z.strictObject({ kind: z.literal('freezeSitting'), sitting }),
  z.strictObject({ kind: z.literal('unfreezeSitting'), sitting }),
  z.strictObject({ kind: z.literal('openSitting'), sitting }),
  z.strictObject({
    kind: z.literal('recordNotices'),
    sitting,
    notices: sittingCommon.notices.unwrap().min(1, 'au moins un accusé de réception'),
  }),
  z.strictObject({
    kind: z.literal('recordAttendance'),
    sitting,
    entries: z.array(attendanceSchema.pick({ mandate: true, change: true })).min(1, 'au moins une présence'),
  }),
  z.strictObject({
    kind: z.literal('removeAttendance'),
    sitting,
    entry: attendanceSchema.pick({ mandate: true, change: true }),
  }),
  z.strictObject({
    kind: z.literal('recogniseUrgency'),
    sitting,
    item: itemIdSchema,
    by: z.array(mandateIdSchema).min(1, 'au moins un membre'),
  }),
  z.strictObject({ kind: z.literal('recordVote'), sitting, vote: voteSchema.omit({ sentence: true }) }),
  z.strictObject({ kind: z.literal('removeVote'), ...vote }),
  /** In place of the composed sentence; `null` comes back to it. */
  z.strictObject({ kind: z.literal('writeSentence'), ...vote, text: line('Résultat', 400).nullable() }),
  z.strictObject({ kind: z.literal('closeSitting'), sitting }),
  z.strictObject({
    kind: z.literal('approveMinutes'),
    sitting,
    /** The later sitting that approves them. */
    at: sittingIdSchema,
  }),
]);
export type SittingCommand = z.infer<typeof sittingCommandSchema>;
export type SittingCommandOf<Kind extends SittingCommand['kind']> = Extract<SittingCommand, { kind: Kind }>;
