import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import { serviceIdSchema, settingIdSchema } from '../ids.ts';
import { registry } from './registry.ts';

const texts = {
  title: line('Intitulé', 500),
  category: settingIdSchema.optional(),
  privacy: z.enum(['open', 'closed']).optional(),
  description: z.string().trim().optional(),
  motivation: z.string().trim().optional(),
  decision: z.string().trim().optional(),
};

/** Added by itself when a sitting reaches a stage. */
export const recurringItemsSchema = registry(
  'Points récurrents',
  z.strictObject({
    ...texts,
    proposingService: serviceIdSchema,
    when: z.enum(['planned', 'frozen']),
    enabled: z.boolean(),
  }),
);

/** A text to start from; folders are written `folder/sub-folder`. */
export const itemTemplatesSchema = registry(
  'Modèles de points',
  z.strictObject({ ...texts, folder: line('Dossier', 200), services: z.array(serviceIdSchema).optional() }),
);
