import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { mandateIdSchema, standInIdSchema } from '../ids.ts';
import { mandateSchema } from './mandate.ts';
import { standInSchema } from './stand-in.ts';

const {
  name,
  person,
  function: held,
  gender,
  assemblies,
  from,
  rank,
  birthDate,
  group,
  defaultSignatory,
  services,
} = mandateSchema.shape;

/** Everything that may be asked of the mandates and of who stands in for whom. */
export const mandateCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addMandate'), mandate: mandateSchema }),
  /** The last day of the mandate; `null` opens it again. */
  z.strictObject({ kind: z.literal('endMandate'), mandate: mandateIdSchema, to: calendarDaySchema.nullable() }),
  z.strictObject({
    kind: z.literal('changeMandate'),
    mandate: mandateIdSchema,
    /** `null` empties a field. */
    changes: z.strictObject({
      name: name.optional(),
      person: person.nullable(),
      function: held.optional(),
      gender: gender.optional(),
      assemblies: assemblies.optional(),
      from: from.optional(),
      rank: rank.optional(),
      birthDate: birthDate.nullable(),
      group: group.nullable(),
      defaultSignatory: defaultSignatory.nullable(),
      services: services.nullable(),
    }),
  }),
  z.strictObject({ kind: z.literal('addStandIn'), standIn: standInSchema.omit({ id: true }) }),
  z.strictObject({ kind: z.literal('endStandIn'), standIn: standInIdSchema, to: calendarDaySchema }),
  z.strictObject({ kind: z.literal('removeStandIn'), standIn: standInIdSchema }),
]);
export type MandateCommand = z.infer<typeof mandateCommandSchema>;
export type MandateCommandOf<Kind extends MandateCommand['kind']> = Extract<MandateCommand, { kind: Kind }>;
