import { z } from 'zod';
import { settingIdSchema } from '../ids.ts';

/** Orders in which items take their place on an agenda, combined from the first to the last. */
export const INSERTION_RULES = {
  atTheEnd: 'À la fin',
  listType: 'Type de liste',
  category: 'Catégorie',
  classifier: 'Classement',
  proposingService: 'Service proposant',
  allServices: 'Service proposant ou associé le mieux classé',
  serviceInCharge: 'Service en charge',
  allServicesInCharge: 'Service en charge ou associé le mieux classé',
  committee: 'Commission',
  privacy: 'Séance publique ou huis clos',
  toDiscuss: 'À discuter',
  sendTo: 'À envoyer à une autre assemblée',
  pollType: 'Type de scrutin',
  title: 'Intitulé',
  decisionStart: 'Cinq premiers mots de la décision',
  author: 'Auteur',
} as const;
export type InsertionRuleName = keyof typeof INSERTION_RULES;

const ruleSchema = z.strictObject({
  by: z.enum([
    'atTheEnd',
    'listType',
    'category',
    'classifier',
    'proposingService',
    'allServices',
    'serviceInCharge',
    'allServicesInCharge',
    'committee',
    'privacy',
    'toDiscuss',
    'sendTo',
    'pollType',
    'title',
    'decisionStart',
    'author',
  ]),
  reversed: z.boolean().optional(),
  /** For `listType`: the types that the rule ranks; the others are ignored by it. */
  types: z.array(settingIdSchema).optional(),
  /** For `privacy`: the headings written before each part of the agenda. */
  headings: z.strictObject({ open: z.string().min(1), closed: z.string().min(1) }).optional(),
});
export type InsertionRule = z.infer<typeof ruleSchema>;

export const insertionSchema = z
  .strictObject({
    rules: z.array(ruleSchema).min(1, 'au moins une règle'),
    /** The services in the order of the agenda; those left out come last, in the directory's order. */
    serviceOrder: z.array(z.string()),
  })
  .refine(({ rules }) => rules.length === 1 || rules.every(({ by }) => by !== 'atTheEnd'), {
    path: ['rules'],
    error: 'la règle « atTheEnd » seule, ou d’autres règles sans elle',
  });
