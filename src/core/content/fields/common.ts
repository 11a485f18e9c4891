import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { LANGUAGES } from '../taxonomy.ts';
import { choice } from './choice.ts';
import { imageSchema } from './image.ts';
import { entryIdSchema, line } from './text.ts';

/** What every entry that has a page of its own carries. */
export const commonFields = {
  title: line('Titre', 140),
  summary: line('Résumé', 320, 'Une ou deux phrases : elles servent dans les listes, la recherche et le partage.'),
  image: imageSchema.optional(),
  updated: calendarDaySchema.optional().meta({ title: 'Mis à jour le' }),
  reviewBy: calendarDaySchema.optional().meta({ title: 'À relire avant le' }),
  service: entryIdSchema.optional().meta({ title: 'Service responsable', reference: 'directory' }),
  language: choice('Langue', LANGUAGES, 'Français si rien n’est indiqué.').optional(),
  example: z
    .boolean()
    .optional()
    .meta({ title: 'Texte d’exemple', description: 'Affiche que ce texte doit encore être remplacé par la commune.' }),
  hidden: z.boolean().optional().meta({ title: 'Masqué', description: 'N’apparaît pas sur le site.' }),
  keywords: z
    .array(line('Mot-clé', 60))
    .optional()
    .meta({ title: 'Autres mots', description: 'Mots que les habitants emploient pour chercher cette page.' }),
} as const;
