import { z } from 'zod';

/** Fields of an item that an assembly may use or leave out; its title, proposing service and decision always exist. */
export const OPTIONAL_FIELDS = [
  'serviceInCharge',
  'associatedServices',
  'copyServices',
  'category',
  'classifier',
  'committee',
  'privacy',
  'toDiscuss',
  'pollType',
  'sendTo',
  'amount',
  'budgetRelated',
  'preferredSitting',
  'description',
  'motivation',
  'sentTexts',
  'delegated',
  'labels',
  'notes',
  'marginalNotes',
  'followUp',
] as const;
const fieldSchema = z.enum(OPTIONAL_FIELDS);

export const itemFieldsSchema = z
  .strictObject({
    used: z.array(fieldSchema),
    /** Asked before an item leaves its author. */
    required: z.array(fieldSchema),
    privacyByDefault: z.enum(['open', 'closed']),
  })
  .refine(({ used, required }) => required.every((field) => used.includes(field)), {
    path: ['required'],
    error: 'des champs qui figurent aussi dans « used »',
  });
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];
