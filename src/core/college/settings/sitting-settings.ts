import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import { outcomeSchema } from '../items/item.ts';
import { registry } from './registry.ts';

const functionSchema = z.strictObject({
  masculine: line('Masculin', 80),
  feminine: line('Féminin', 80),
  plural: line('Pluriel', 80),
  acting: line('Faisant fonction, masculin', 90),
  actingFeminine: line('Faisant fonction, féminin', 90),
  /** Counts for the quorum and votes. */
  votes: z.boolean(),
  chairs: z.boolean(),
  signs: z.boolean(),
  /** Held by one person at a time in an assembly. */
  unique: z.boolean().optional(),
});
export type SittingFunction = z.infer<typeof functionSchema>;

/** The rules of an assembly that neither the college's nor the council's law governs (`lawOf: none`). */
const ownRulesSchema = z.strictObject({
  /** Clear days between the receipt of the notice and the sitting. */
  noticeClearDays: z.int().min(0),
  quorum: z.enum(['moreThanHalf', 'none']),
  majority: z.enum(['moreYesThanNo', 'absoluteOfSuffrages']),
  abstentionsCount: z.boolean(),
  tie: z.enum(['rejected', 'castingVote', 'postponed']),
});
export type OwnRules = z.infer<typeof ownRulesSchema>;

/** A deadline that derives from the date of the sitting, for instance « 5 days before, 09:30 ». */
const deadlineSchema = z.strictObject({
  label: line('Échéance', 120),
  daysBefore: z.int().min(0),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'une heure comme « 09:30 »'),
});

export const sittingRulesSchema = z.strictObject({
  /** The agenda is frozen before the sitting; without it items are never late. */
  freezes: z.boolean(),
  usualPlace: line('Lieu habituel', 160),
  usualTime: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'une heure comme « 14:00 »'),
  deadlines: registry('Échéances', deadlineSchema),
  functions: registry('Fonctions', functionSchema),
  /** What undecided items become when the sitting is closed; nothing: closing is refused while one is undecided. */
  closingOutcome: outcomeSchema.exclude(['decidedOutOfSitting']).optional(),
  publicVotes: z.enum(['byName', 'byGroup', 'counted']),
  /** A vote must be taken down for each decision. */
  voteRequired: z.boolean(),
  /** Anyone may be given a proxy; the law of the commune's council knows none. */
  proxies: z.boolean(),
  /** Needed where `lawOf` is `none`, of no effect elsewhere. */
  ownRules: ownRulesSchema.optional(),
});
