import { z } from 'zod';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { keysOf } from '../content/taxonomy.ts';

/** The functions that the law knows in a commune's organs. */
export const COLLEGE_FUNCTIONS = {
  mayor: 'Bourgmestre',
  alderman: 'Échevin\u00A0/ échevine',
  councillor: 'Conseiller\u00A0/ conseillère',
  directorGeneral: 'Directeur général\u00A0/ directrice générale',
  financeDirector: 'Directeur financier\u00A0/ directrice financière',
} as const;

/** One function held by a person; `acting` is the « f.f. » of signatures. */
export const collegeFunctionSchema = z.strictObject({
  function: z.enum(keysOf(COLLEGE_FUNCTIONS)).meta({ title: 'Fonction' }),
  acting: z.boolean().optional().meta({ title: 'Faisant fonction' }),
  from: calendarDaySchema.optional().meta({ title: 'Depuis le' }),
  until: calendarDaySchema.optional().meta({ title: 'Jusqu’au' }),
});
export type CollegeFunction = z.infer<typeof collegeFunctionSchema>;
