import { z } from 'zod';
import { calendarDaySchema, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { choice, mark } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { addressSchema, contactSchema, pointSchema } from '../fields/place.ts';
import { entryIdSchema, line, linkTargetSchema } from '../fields/text.ts';
import { WHEELCHAIR_ACCESS } from '../wheelchair.ts';

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
      kind: mark('days', 'Journées entières'),
      from: calendarDaySchema.meta({ title: 'Du' }),
      to: calendarDaySchema.optional().meta({ title: 'Au (inclus)' }),
    }),
    z.strictObject({
      kind: mark('times', 'Avec une heure'),
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
  category: choice('Rubrique', EVENT_CATEGORIES),
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
  wheelchair: choice('Accès en fauteuil roulant', WHEELCHAIR_ACCESS),
  organiser: line('Organisateur', 140).optional(),
  contact: contactSchema.optional(),
  cancelled: z.boolean().optional().meta({ title: 'Annulé' }),
});
export type Event = z.infer<typeof eventSchema>;
