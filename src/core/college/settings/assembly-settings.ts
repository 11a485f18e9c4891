import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import { assemblyIdSchema, serviceIdSchema, settingIdSchema } from '../ids.ts';
import { outcomeSchema } from '../items/item.ts';
import { insertionSchema } from './insertion-settings.ts';
import { itemFieldsSchema } from './item-field-settings.ts';
import { itemTemplatesSchema, recurringItemsSchema } from './item-template-settings.ts';
import { noticeRulesSchema } from './notice-settings.ts';
import { numberingSchema } from './numbering-settings.ts';
import { opinionRulesSchema } from './opinion-settings.ts';
import { registry } from './registry.ts';
import { sendingSchema } from './sending-settings.ts';
import { sittingRulesSchema } from './sitting-settings.ts';
import { visibilitySchema } from './visibility-settings.ts';

/** One step between the author and a validated item. */
const validationLevelSchema = z.strictObject({
  label: line('Nom du niveau', 80),
  /** Words on the button that hands an item on to this level, and on the one that gives it back. */
  forward: line('Proposer', 80),
  back: line('Renvoyer', 80),
  /** The level may be passed over by who holds a later one. */
  shortcut: z.boolean(),
  /** Whoever acts here may change the item's texts. */
  edits: z.boolean(),
  enabled: z.boolean(),
});

const categorySchema = z.strictObject({
  label: line('Catégorie', 120),
  enabled: z.boolean(),
  /** Services that may choose it; all when absent. */
  services: z.array(serviceIdSchema).optional(),
  /** What it becomes in another assembly. */
  becomes: z.record(assemblyIdSchema, settingIdSchema).optional(),
  /** A matter about persons, which a council votes in secret when the dated law says so. */
  secretMatter: z.enum(['candidates', 'appointments', 'discipline']).optional(),
});

const annexTypeSchema = z.strictObject({
  label: line('Type d’annexe', 120),
  /** Where it may be joined. */
  to: z.enum(['item', 'opinion', 'sitting']),
  confidentialByDefault: z.boolean(),
  toSign: z.boolean(),
  signed: z.boolean(),
  publishable: z.boolean(),
  becomes: z.record(assemblyIdSchema, settingIdSchema).optional(),
});

const listTypeSchema = z.strictObject({
  label: line('Liste', 80),
  /** `late`: given by the engine to what arrives after the freeze. */
  kind: z.enum(['normal', 'late', 'custom']),
});

/**
 * Everything by which one assembly of one commune differs from another: `college/<assembly>.yaml`. A commune writes
 * only what departs from the standard file of `communes/_shared/college/`.
 */
export const assemblySettingsSchema = z.strictObject({
  name: line('Nom de l’assemblée', 120),
  /** « au Collège communal », for sentences. */
  atName: line('Avec sa préposition', 140),
  /** Which rules of law hold: those of the college, of the council, or the commune's own for another assembly. */
  lawOf: z.enum(['college', 'council', 'none']),
  public: z.boolean(),
  organisation: z.enum(['commune', 'cpas']),
  fields: itemFieldsSchema,
  categories: registry('Catégories', categorySchema),
  classifiers: registry('Classements', z.strictObject({ label: line('Classement', 120), enabled: z.boolean() })),
  labels: registry('Étiquettes', z.strictObject({ label: line('Étiquette', 80), personal: z.boolean() })),
  listTypes: registry('Types de liste', listTypeSchema),
  committees: registry('Commissions', z.strictObject({ label: line('Commission', 120), enabled: z.boolean() })),
  levels: registry('Niveaux de validation', validationLevelSchema),
  outcomes: z.array(outcomeSchema).min(1).meta({ title: 'Issues possibles' }),
  returns: z.array(z.enum(['plain', 'lastLevel', 'allLevels'])).meta({ title: 'Renvois pour correction' }),
  insertion: insertionSchema,
  numbering: numberingSchema,
  annexTypes: registry('Types d’annexe', annexTypeSchema),
  opinions: opinionRulesSchema,
  sittings: sittingRulesSchema,
  sending: sendingSchema,
  visibility: visibilitySchema,
  notices: noticeRulesSchema,
  recurring: recurringItemsSchema,
  templates: itemTemplatesSchema,
});
export type AssemblySettings = z.infer<typeof assemblySettingsSchema>;
