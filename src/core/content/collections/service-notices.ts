import { z } from 'zod';
import { localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { choice } from '../fields/choice.ts';
import { entryIdSchema, line, linkSchema } from '../fields/text.ts';

export const ALERT_KINDS = {
  announcement: 'Annonce',
  minor: 'Alerte',
  major: 'Alerte grave',
  mourning: 'Deuil',
} as const;

/** An alert on top of the site, or of the pages under some addresses. */
export const alertSchema = z
  .strictObject({
    kind: choice('Gravité', ALERT_KINDS),
    title: line('Titre', 120),
    text: line('Texte', 400).optional(),
    from: localDateTimeSchema.meta({ title: 'Dès le' }),
    until: localDateTimeSchema.meta({ title: 'Jusqu’au' }),
    pages: z
      .array(z.string().startsWith('/', 'une adresse qui commence par « / »'))
      .optional()
      .meta({ title: 'Seulement sous ces adresses' }),
    link: linkSchema.optional().meta({ title: 'Lien' }),
  })
  .refine((alert) => alert.from < alert.until, { path: ['until'], error: 'une fin après le début' });
export type Alert = z.infer<typeof alertSchema>;

/** Is a public service running? */
export const serviceStatusSchema = z.strictObject({
  title: line('Service', 100),
  status: choice('État', { normal: 'Normal', disrupted: 'Perturbé', closed: 'Fermé' }),
  message: line('Message', 240).optional(),
  since: localDateTimeSchema.meta({ title: 'Depuis le' }),
  entry: entryIdSchema.optional().meta({ title: 'Fiche de l’annuaire', reference: 'directory' }),
  order: z.int().min(0).optional().meta({ title: 'Rang' }),
});
export type ServiceStatus = z.infer<typeof serviceStatusSchema>;
