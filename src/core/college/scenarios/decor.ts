import { z } from 'zod';
import { localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { entryIdSchema } from '../../content/fields/text.ts';
import { sittingCommon } from '../sittings/sitting.ts';
import { nicknameSchema } from './expected-end.ts';

const pointSchema = z
  .looseObject({
    par: nicknameSchema.optional().meta({
      title: 'Qui le propose et le valide',
      description: '« chef » quand rien n’est écrit.',
    }),
    assembly: entryIdSchema.optional().meta({ title: 'Assemblée', description: '« college » quand rien n’est écrit.' }),
    etat: z.enum(['brouillon', 'valide', 'inscrit']).optional().meta({
      title: 'Jusqu’où il est mené',
      description: '« inscrit » quand une séance est nommée, « valide » sinon.',
    }),
    seance: nicknameSchema.optional().meta({ title: 'Séance à laquelle il est inscrit' }),
  })
  .meta({ title: 'Point, avec ses champs' });

const sittingSchema = z.strictObject({
  assembly: entryIdSchema,
  at: localDateTimeSchema,
  etat: z.enum(['prevue', 'gelee', 'ouverte']).optional().meta({
    title: 'Jusqu’où elle est menée',
    description: '« prevue » quand rien n’est écrit ; « ouverte » au début du récit.',
  }),
  presents: z
    .union([z.literal('tous'), z.array(entryIdSchema)])
    .optional()
    .meta({ title: 'Mandats présents, ou « tous »' }),
  extraordinary: sittingCommon.extraordinary,
  urgency: sittingCommon.urgency,
  noticeRank: sittingCommon.noticeRank.optional(),
  firstOfSeries: sittingCommon.firstOfSeries,
});

/** What stands before the story begins; it is put there by the same commands as everything else. */
export const decorSchema = z.strictObject({
  quand: localDateTimeSchema.optional().meta({
    title: 'Quand le décor est mis en place',
    description: 'Au début du récit quand rien n’est écrit.',
  }),
  seances: z.record(nicknameSchema, sittingSchema).optional().meta({ title: 'Séances' }),
  points: z.record(nicknameSchema, pointSchema).optional().meta({ title: 'Points' }),
});
export type Decor = z.infer<typeof decorSchema>;
export type DecorPoint = z.infer<typeof pointSchema>;
export type DecorSitting = z.infer<typeof sittingSchema>;
