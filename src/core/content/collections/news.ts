import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { choice } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { fileSchema } from '../fields/image.ts';

export const NEWS_CATEGORIES = {
  'vie-communale': 'Vie communale',
  travaux: 'Travaux et circulation',
  environnement: 'Environnement',
  jeunesse: 'Enfance et jeunesse',
  culture: 'Culture et loisirs',
  sport: 'Sport',
  social: 'Solidarité',
  economie: 'Économie',
} as const;

export const newsSchema = z.strictObject({
  ...commonFields,
  date: calendarDaySchema.meta({ title: 'Date de publication' }),
  expires: calendarDaySchema.optional().meta({ title: 'Retiré des listes après le' }),
  category: choice('Rubrique', NEWS_CATEGORIES),
  featured: z.boolean().optional().meta({ title: 'À la une' }),
  files: z.array(fileSchema).optional().meta({ title: 'Documents' }),
});
export type News = z.infer<typeof newsSchema>;
