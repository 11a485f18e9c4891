import { z } from 'zod';
import { commonFields } from '../fields/common.ts';
import { fileSchema } from '../fields/image.ts';
import { entryIdSchema, line } from '../fields/text.ts';

/** A page of the tree; its folder gives its address and its place in the menus. */
export const pageSchema = z.strictObject({
  ...commonFields,
  menuTitle: line('Titre court pour les menus', 60).optional(),
  order: z.int().min(0).optional().meta({
    title: 'Rang dans le menu',
    description: 'Du plus petit au plus grand ; sans rang, par ordre alphabétique.',
  }),
  contents: z
    .boolean()
    .optional()
    .meta({ title: 'Table des matières', description: 'Affichée d’office à partir de trois intertitres.' }),
  procedures: z.array(entryIdSchema).optional().meta({ title: 'Démarches liées', reference: 'procedures' }),
  files: z.array(fileSchema).optional().meta({ title: 'Documents' }),
});
export type Page = z.infer<typeof pageSchema>;
