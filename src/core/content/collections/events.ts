import { z } from 'zod';
import { calendarDaySchema, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { commonFields } from '../fields/common.ts';
import { addressSchema, contactSchema, pointSchema } from '../fields/place.ts';
import { entryIdSchema, line, linkTargetSchema } from '../fields/text.ts';
import { keysOf } from '../taxonomy.ts';

export const EVENT_CATEGORIES = {
  culture: 'Culture',
  sport: 'Sport',
  marche: 'Marchés et brocantes',
  fete: 'Fêtes et folklore',
  jeunesse: 'Enfance et jeunesse',
  nature: 'Nature et balades',
  conference: 'Conférences et ateliers',
  citoyennete: 'Vie citoyenne',
} as const;

/** When: whole days, or local times in Belgium; repeated by an RFC 5545 rule. */
const whenSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('days'),
      from: calendarDaySchema.meta({ title: 'Du' }),
      to: calendarDaySchema.optional().meta({ title: 'Au (inclus)' }),
    }),
    z.strictObject({
      kind: z.literal('times'),
      from: localDateTimeSchema.meta({ title: 'De' }),
      to: localDateTimeSchema.optional().meta({ title: 'À' }),
    }),
  ])
  .refine((when) => when.to === undefined || when.from <= when.to, {
    path: ['to'],
    error: 'une fin qui n’est pas avant le début',
  })
  .meta({ title: 'Quand' });

export const eventSchema = z.strictObject({
  ...commonFields,
  when: whenSchema,
  recurrence: z
    .strictObject({
      rule: z
        .string()
        .regex(
          /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*$/,
          'une règle RFC 5545, par exemple « FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231 »',
        )
        .meta({ title: 'Règle' }),
      except: z.array(calendarDaySchema).optional().meta({ title: 'Sauf les' }),
    })
    .optional()
    .meta({ title: 'Répétition' }),
  category: z.enum(keysOf(EVENT_CATEGORIES)).meta({ title: 'Rubrique' }),
  place: z
    .union(
      [
        z.strictObject({ entry: entryIdSchema.meta({ title: 'Lieu de l’annuaire', reference: 'directory' }) }),
        z.strictObject({ name: line('Nom du lieu', 120), address: addressSchema, point: pointSchema.optional() }),
      ],
      { error: 'un lieu : soit « entry » (de l’annuaire), soit « name » et « address »' },
    )
    .optional()
    .meta({ title: 'Lieu' }),
  online: linkTargetSchema.optional().meta({ title: 'En ligne' }),
  free: z.boolean().meta({ title: 'Gratuit' }),
  price: line('Prix', 160).optional(),
  wheelchair: z.enum(['yes', 'limited', 'no', 'unknown']).meta({ title: 'Accès en fauteuil roulant' }),
  organiser: line('Organisateur', 140).optional(),
  contact: contactSchema.optional(),
  cancelled: z.boolean().optional().meta({ title: 'Annulé' }),
});
export type Event = z.infer<typeof eventSchema>;
