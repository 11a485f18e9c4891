import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { momentSchema } from '../../calendar/moment.ts';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { itemIdSchema, mandateIdSchema } from '../ids.ts';

export const VOTE_VALUES = {
  yes: 'Pour',
  no: 'Contre',
  abstain: 'Abstention',
  doesNotVote: 'Ne participe pas au vote',
  absent: 'Absent',
  blank: 'Blanc',
  invalid: 'Nul',
} as const;
export type VoteValue = keyof typeof VOTE_VALUES;
const voteValueSchema = z.enum(['yes', 'no', 'abstain', 'doesNotVote', 'absent', 'blank', 'invalid']);

const count = z.int().min(0);
const countsSchema = z.strictObject({
  yes: count,
  no: count,
  abstain: count,
  blank: count.optional(),
  invalid: count.optional(),
});
export type VoteCounts = z.infer<typeof countsSchema>;

/** How the votes were taken down. A secret ballot knows numbers only, never persons. */
const ballotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('byName'), votes: z.record(mandateIdSchema, voteValueSchema) }),
  z.strictObject({
    kind: z.literal('byGroup'),
    groups: z.array(z.strictObject({ group: line('Groupe', 80), counts: countsSchema })).min(1),
  }),
  z.strictObject({ kind: z.literal('counted'), counts: countsSchema }),
  z.strictObject({ kind: z.literal('secret'), voters: count, counts: countsSchema }),
  /** A choice between candidates, in secret. */
  z.strictObject({
    kind: z.literal('candidates'),
    voters: count,
    seats: z.int().min(1),
    round: z.enum(['first', 'runOff']),
    candidates: z
      .array(
        z.strictObject({
          name: line('Candidat', 120),
          votes: count,
          /** Asked only when age must tell equal candidates apart (L1122-28). */
          birthDate: calendarDaySchema.optional(),
        }),
      )
      .min(1),
    blank: count.optional(),
    invalid: count.optional(),
  }),
]);
export type Ballot = z.infer<typeof ballotSchema>;

/** One vote on an item, or on one of its articles. */
export const voteSchema = z.strictObject({
  item: itemIdSchema,
  /** 1-based among the votes of the item. */
  rank: z.int().min(1),
  subject: line('Objet du vote', 200).optional(),
  ballot: ballotSchema,
  /** Urgency was recognised before the vote, so that the chair may decide a tie (L1123-22). */
  urgencyRecognised: z.boolean().optional(),
  /** The value of the chair's vote, where it decides a tie. */
  castingVote: z.enum(['yes', 'no']).optional(),
  /** Another vote of the same item in which each voter votes once (alternatives). */
  linkedTo: z.int().min(1).optional(),
  /** A sentence written by hand in place of the composed one. */
  sentence: z.strictObject({ text: line('Résultat', 400), by: personIdSchema, at: momentSchema }).optional(),
});
export type Vote = z.infer<typeof voteSchema>;
