import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { choice } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { fileSchema, imageSchema } from '../fields/image.ts';
import { entryIdSchema, line, linkSchema, markdown } from '../fields/text.ts';

export const PUBLICATION_KINDS = {
  bulletin: 'Bulletin communal',
  report: 'Rapport',
  brochure: 'Brochure',
  study: 'Étude',
  budget: 'Budget et comptes',
} as const;

/** A publication read as a page first, as a file second. */
export const publicationSchema = z.strictObject({
  ...commonFields,
  kind: choice('Genre', PUBLICATION_KINDS),
  date: calendarDaySchema.meta({ title: 'Date' }),
  files: z.array(fileSchema).optional().meta({ title: 'Fichiers' }),
});
export type Publication = z.infer<typeof publicationSchema>;

/** A step-by-step guide: each step is a page with a checklist. */
export const guideSchema = z.strictObject({
  ...commonFields,
  steps: z
    .array(
      z.strictObject({
        id: entryIdSchema,
        title: line('Titre', 100),
        text: markdown('Texte'),
        procedures: z.array(entryIdSchema).optional().meta({ title: 'Démarches', reference: 'procedures' }),
      }),
    )
    .min(2, 'au moins deux étapes')
    .meta({ title: 'Étapes' }),
});
export type Guide = z.infer<typeof guideSchema>;

/** A question put to the inhabitants, and what came of it. */
export const consultationSchema = z
  .strictObject({
    ...commonFields,
    from: calendarDaySchema.meta({ title: 'Du' }),
    to: calendarDaySchema.meta({ title: 'Au (inclus)' }),
    question: line('Question', 300),
    howTo: line('Comment participer', 300),
    links: z.array(linkSchema).optional().meta({ title: 'Liens' }),
    outcome: markdown('Ce que vous avez dit, ce que nous avons fait').optional(),
  })
  .refine((consultation) => consultation.from <= consultation.to, {
    path: ['to'],
    error: 'une date de fin qui n’est pas avant la date de début',
  });
export type Consultation = z.infer<typeof consultationSchema>;

export const gallerySchema = z.strictObject({
  ...commonFields,
  date: calendarDaySchema.meta({ title: 'Date' }),
  images: z.array(imageSchema).min(1, 'au moins une image').meta({ title: 'Images' }),
});
export type Gallery = z.infer<typeof gallerySchema>;

export const electionSchema = z
  .strictObject({
    ...commonFields,
    date: calendarDaySchema.meta({ title: 'Date du scrutin' }),
    seats: z.int().positive().meta({ title: 'Sièges' }),
    registered: z.int().positive().meta({ title: 'Électeurs inscrits' }),
    ballots: z.int().min(0).meta({ title: 'Bulletins déposés' }),
    invalid: z.int().min(0).meta({ title: 'Bulletins blancs ou nuls' }),
    lists: z
      .array(
        z.strictObject({
          name: line('Liste', 80),
          votes: z.int().min(0).meta({ title: 'Voix' }),
          seats: z.int().min(0).meta({ title: 'Sièges' }),
        }),
      )
      .min(1)
      .meta({ title: 'Listes' }),
    source: line('Source', 200),
  })
  .refine((election) => election.lists.reduce((sum, list) => sum + list.seats, 0) === election.seats, {
    path: ['lists'],
    error: 'des sièges par liste dont la somme vaut « seats »',
  });
export type Election = z.infer<typeof electionSchema>;

/** A small site inside the site (a museum, a fair): its pages lie under its address. */
export const minisiteSchema = z.strictObject({
  ...commonFields,
  path: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'un nom de dossier de « content/pages »')
    .meta({ title: 'Dossier' }),
  menu: z.array(linkSchema).min(1).meta({ title: 'Menu' }),
});
export type Minisite = z.infer<typeof minisiteSchema>;
