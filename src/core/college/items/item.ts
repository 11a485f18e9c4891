import { z } from 'zod';
import { momentSchema } from '../../calendar/moment.ts';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { assemblyIdSchema, itemIdSchema, serviceIdSchema, settingIdSchema, sittingIdSchema } from '../ids.ts';
import { opinionSchema } from '../opinions/opinion.ts';
import { annexSchema } from './annex.ts';

/** Markdown: paragraphs, lists, tables, emphasis. */
const text = z.string().trim();
const remark = z.strictObject({ by: personIdSchema, at: momentSchema, text: text.min(1) });

/** What was decided, or became of an item in a sitting; each assembly enables the ones it uses. */
export const OUTCOMES = {
  accepted: 'Accepté',
  acceptedModified: 'Accepté moyennant modification',
  refused: 'Refusé',
  postponed: 'Reporté',
  postponedToNext: 'Reporté à la prochaine séance',
  withdrawn: 'Retiré',
  notApplicable: 'Non applicable',
  noted: 'Pris acte',
  transferred: 'Transféré',
  decidedOutOfSitting: 'Décidé hors séance',
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const outcomeSchema = z.enum([
  'accepted',
  'acceptedModified',
  'refused',
  'postponed',
  'postponedToNext',
  'withdrawn',
  'notApplicable',
  'noted',
  'transferred',
  'decidedOutOfSitting',
]);

/** Why an item exists when nobody wrote it from nothing. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duplicate'), of: itemIdSchema }),
  /** The copy of an item that was postponed or withdrawn. */
  z.strictObject({ kind: z.literal('again'), of: itemIdSchema }),
  /** Sent by another assembly. */
  z.strictObject({ kind: z.literal('sent'), of: itemIdSchema }),
  z.strictObject({ kind: z.literal('template'), template: settingIdSchema }),
  z.strictObject({ kind: z.literal('recurring'), template: settingIdSchema }),
]);

/** What an item has at every stage. */
export const itemCommon = {
  id: itemIdSchema,
  assembly: assemblyIdSchema,
  title: line('Intitulé', 500),
  proposingService: serviceIdSchema.meta({ title: 'Service proposant' }),
  serviceInCharge: serviceIdSchema.optional().meta({ title: 'Service en charge' }),
  associatedServices: z.array(serviceIdSchema).optional().meta({ title: 'Services associés' }),
  copyServices: z.array(serviceIdSchema).optional().meta({ title: 'Services en copie' }),
  author: personIdSchema,
  createdAt: momentSchema,
  category: settingIdSchema.optional().meta({ title: 'Catégorie' }),
  classifier: settingIdSchema.optional().meta({ title: 'Classement' }),
  committee: settingIdSchema.optional().meta({ title: 'Commission' }),
  privacy: z.enum(['open', 'closed']).meta({ title: 'Séance publique ou huis clos' }),
  toDiscuss: z.boolean().optional().meta({ title: 'À discuter' }),
  pollType: z.enum(['none', 'public', 'secret']).optional().meta({ title: 'Scrutin' }),
  /** Assemblies that it must be sent to once decided. */
  sendTo: z.array(assemblyIdSchema).optional().meta({ title: 'À envoyer à' }),
  /** Euros, VAT excluded, as the legal thresholds are. */
  amount: z.number().min(0).optional().meta({ title: 'Montant hors TVA' }),
  budgetRelated: z.boolean().optional().meta({ title: 'Incidence budgétaire' }),
  preferredSitting: sittingIdSchema.optional().meta({ title: 'Séance souhaitée' }),
  /** For the members, never in the act. */
  description: text.optional().meta({ title: 'Note explicative' }),
  motivation: text.optional().meta({ title: 'Motivation' }),
  decision: text.optional().meta({ title: 'Décision' }),
  /** Texts that replace those above in the copy sent to another assembly. */
  sentTexts: z
    .strictObject({ title: line('Intitulé', 500).optional(), motivation: text.optional(), decision: text.optional() })
    .optional()
    .meta({ title: 'Textes pour l’autre assemblée' }),
  /** May be decided between two sittings, by delegation. */
  delegated: z.boolean().optional().meta({ title: 'Délégation' }),
  annexes: z.array(annexSchema).optional(),
  opinions: z.array(opinionSchema).optional(),
  labels: z.array(settingIdSchema).optional().meta({ title: 'Étiquettes' }),
  personalLabels: z.record(personIdSchema, z.array(settingIdSchema)).optional(),
  takenOverBy: personIdSchema.optional().meta({ title: 'Pris en charge par' }),
  notes: z.array(remark).optional().meta({ title: 'Notes internes' }),
  marginalNotes: z.array(remark).optional().meta({ title: 'Notes marginales' }),
  followUp: z
    .strictObject({ asked: text.min(1), given: remark.optional() })
    .optional()
    .meta({ title: 'Suivi' }),
  links: z.array(itemIdSchema).optional().meta({ title: 'Points liés' }),
  origin: originSchema.optional(),
  /** The copies of this item sent to other assemblies: one each. */
  sent: z.array(z.strictObject({ to: assemblyIdSchema, item: itemIdSchema })).optional(),
};

const onAgenda = { sitting: sittingIdSchema, listType: settingIdSchema, presentedAt: momentSchema };

/**
 * A point put before an assembly; each stage has only the data that it can have. Whether a presented item is frozen,
 * its number and its reference follow from its sitting: they are computed, never stored here.
 */
export const itemSchema = z.discriminatedUnion('stage', [
  z.strictObject({ ...itemCommon, stage: z.literal('draft') }),
  /** With the people of a validation level. */
  z.strictObject({ ...itemCommon, stage: z.literal('review'), level: settingIdSchema }),
  z.strictObject({ ...itemCommon, stage: z.literal('validated') }),
  z.strictObject({ ...itemCommon, stage: z.literal('presented'), ...onAgenda }),
  /** Still on the agenda, but given back for correction: to its author (no `level`), or to a level on its way back. */
  z.strictObject({
    ...itemCommon,
    stage: z.literal('correction'),
    ...onAgenda,
    returnedAt: momentSchema,
    way: z.enum(['plain', 'lastLevel', 'allLevels']),
    reason: line('Motif', 500),
    level: settingIdSchema.optional(),
  }),
  z.strictObject({
    ...itemCommon,
    stage: z.literal('decided'),
    ...onAgenda,
    outcome: outcomeSchema.exclude(['decidedOutOfSitting']),
    decidedAt: momentSchema,
    /** Made by the outcome: a draft of the service (postponed), a validated item (postponed to next). */
    copy: itemIdSchema.optional(),
  }),
  z.strictObject({
    ...itemCommon,
    stage: z.literal('decidedOutOfSitting'),
    decidedAt: momentSchema,
    decidedBy: personIdSchema,
    reason: line('Motif', 500),
  }),
]);
export type Item = z.infer<typeof itemSchema>;
export type ItemCommon = z.infer<z.ZodObject<typeof itemCommon>>;
export type ItemStage = Item['stage'];
export type ItemAt<Stage extends ItemStage> = Extract<Item, { stage: Stage }>;
/** An item that has its place on a sitting's agenda. */
export type AgendaItem = ItemAt<'presented' | 'correction' | 'decided'>;
