import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import {
  annexIdSchema,
  assemblyIdSchema,
  itemIdSchema,
  serviceIdSchema,
  settingIdSchema,
  sittingIdSchema,
} from '../ids.ts';
import { annexSchema } from './annex.ts';
import { itemCommon, outcomeSchema } from './item.ts';

/** What an author writes into an item; `null` empties a field. */
const writtenFields = {
  serviceInCharge: itemCommon.serviceInCharge.nullable(),
  associatedServices: itemCommon.associatedServices.nullable(),
  copyServices: itemCommon.copyServices.nullable(),
  category: itemCommon.category.nullable(),
  classifier: itemCommon.classifier.nullable(),
  committee: itemCommon.committee.nullable(),
  privacy: itemCommon.privacy.optional(),
  toDiscuss: itemCommon.toDiscuss.nullable(),
  pollType: itemCommon.pollType.nullable(),
  sendTo: itemCommon.sendTo.nullable(),
  amount: itemCommon.amount.nullable(),
  budgetRelated: itemCommon.budgetRelated.nullable(),
  preferredSitting: itemCommon.preferredSitting.nullable(),
  description: itemCommon.description.nullable(),
  motivation: itemCommon.motivation.nullable(),
  decision: itemCommon.decision.nullable(),
  sentTexts: itemCommon.sentTexts.nullable(),
  delegated: itemCommon.delegated.nullable(),
};
const changesSchema = z.strictObject({
  title: itemCommon.title.optional(),
  proposingService: itemCommon.proposingService.optional(),
  ...writtenFields,
});
export type ItemChanges = z.infer<typeof changesSchema>;
export type WrittenField = keyof ItemChanges;

const annexTraits = {
  confidential: z.boolean().optional(),
  toSign: z.boolean().optional(),
  signed: z.boolean().optional(),
  publishable: z.boolean().optional(),
};
const text = z.string().trim().min(1, 'un texte non vide').max(20_000, 'au plus 20 000 caractères');
const item = itemIdSchema;
const reason = line('Motif', 500);

/** Everything that may be asked of an item. */
export const itemCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    assembly: assemblyIdSchema,
    fields: z.strictObject({
      title: itemCommon.title,
      proposingService: itemCommon.proposingService,
      ...writtenFields,
    }),
  }),
  z.strictObject({
    kind: z.literal('createFromTemplate'),
    assembly: assemblyIdSchema,
    template: settingIdSchema,
    proposingService: serviceIdSchema,
  }),
  z.strictObject({ kind: z.literal('edit'), item, changes: changesSchema }),
  z.strictObject({ kind: z.literal('delete'), item }),
  /** To a validation level. */
  z.strictObject({ kind: z.literal('forward'), item, to: settingIdSchema }),
  z.strictObject({ kind: z.literal('validate'), item }),
  /** To a validation level, or to its author when none is named. */
  z.strictObject({ kind: z.literal('back'), item, to: settingIdSchema.optional(), reason: reason.optional() }),
  z.strictObject({
    kind: z.literal('present'),
    item,
    sitting: sittingIdSchema,
    /** A custom list type; the engine finds the normal or the late one. */
    listType: settingIdSchema.optional(),
    /** Normal even though the agenda is frozen. */
    forceNormal: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('takeOff'), item }),
  z.strictObject({
    kind: z.literal('returnForCorrection'),
    item,
    way: z.enum(['plain', 'lastLevel', 'allLevels']),
    reason,
  }),
  /** One step back towards the agenda. */
  z.strictObject({ kind: z.literal('giveBack'), item }),
  z.strictObject({
    kind: z.literal('decide'),
    item,
    outcome: outcomeSchema.exclude(['decidedOutOfSitting']),
    /** For `withdrawn`: a copy goes back to the service as a draft. */
    copy: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('undoDecision'), item }),
  z.strictObject({ kind: z.literal('decideOutOfSitting'), item, reason }),
  z.strictObject({
    kind: z.literal('duplicate'),
    item,
    /** The service that proposes the copy; the same when absent. */
    proposingService: serviceIdSchema.optional(),
    annexes: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('send'),
    item,
    to: assemblyIdSchema,
    /** In urgency, straight onto the agenda of a sitting of that assembly, even frozen. */
    urgentSitting: sittingIdSchema.optional(),
    /** Leaves out, by name, what has no equivalent there; otherwise it is refused. */
    leaveOut: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.enum(['link', 'unlink']), item, other: itemIdSchema }),
  z.strictObject({ kind: z.enum(['label', 'unlabel']), item, label: settingIdSchema }),
  z.strictObject({ kind: z.enum(['takeOver', 'release']), item }),
  z.strictObject({ kind: z.enum(['note', 'marginalNote', 'askFollowUp', 'giveFollowUp']), item, text }),
  z.strictObject({
    kind: z.literal('addAnnex'),
    item,
    annex: annexSchema.pick({ type: true, name: true, file: true }).extend(annexTraits),
  }),
  z.strictObject({
    kind: z.literal('changeAnnex'),
    item,
    annex: annexIdSchema,
    changes: z.strictObject({
      type: annexSchema.shape.type.optional(),
      name: annexSchema.shape.name.optional(),
      ...annexTraits,
    }),
  }),
  z.strictObject({ kind: z.literal('removeAnnex'), item, annex: annexIdSchema }),
]);
export type ItemCommand = z.infer<typeof itemCommandSchema>;
export type ItemCommandOf<Kind extends ItemCommand['kind']> = Extract<ItemCommand, { kind: Kind }>;
