import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { line } from '../../content/fields/text.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { assemblyIdSchema, mandateIdSchema, serviceIdSchema, settingIdSchema } from '../ids.ts';

/** A function held by a person for a time: who sits, in which order, and who signs. */
export const mandateSchema = z
  .strictObject({
    id: mandateIdSchema,
    name: line('Nom', 120),
    /** The person's account, when they have one. */
    person: personIdSchema.optional(),
    /** One of the settings' functions, which hold the feminine, plural and « f.f. » forms. */
    function: settingIdSchema.meta({ title: 'Fonction' }),
    gender: z.enum(['feminine', 'masculine']).meta({ title: 'Genre grammatical' }),
    assemblies: z.array(assemblyIdSchema).min(1).meta({ title: 'Assemblées' }),
    from: calendarDaySchema.meta({ title: 'Depuis le' }),
    to: calendarDaySchema.optional().meta({ title: 'Jusqu’au' }),
    /** Order of precedence, 1 first; councillors are called by rank at a tie. */
    rank: z.int().min(1).meta({ title: 'Rang' }),
    birthDate: calendarDaySchema.optional().meta({ title: 'Date de naissance (départage au scrutin)' }),
    group: line('Groupe politique', 80).optional(),
    defaultSignatory: z.boolean().optional().meta({ title: 'Signe par défaut' }),
    services: z.array(serviceIdSchema).optional().meta({ title: 'Services liés' }),
  })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    error: 'un jour qui ne précède pas le début du mandat',
  });
export type Mandate = z.infer<typeof mandateSchema>;
