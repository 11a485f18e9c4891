import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { line } from '../../content/fields/text.ts';
import { assemblyIdSchema, mandateIdSchema, standInIdSchema } from '../ids.ts';

/** A proxy (one member votes for another), a replacement (one sits for another) or an acting function (« f.f. »). */
export const standInSchema = z.strictObject({
  id: standInIdSchema,
  kind: z.enum(['proxy', 'replacement', 'acting']),
  assembly: assemblyIdSchema,
  /** Who is absent. */
  absent: mandateIdSchema,
  /** Who acts in their place. */
  standIn: mandateIdSchema,
  from: calendarDaySchema,
  to: calendarDaySchema,
  reason: line('Motif', 200).optional(),
});
export type StandIn = z.infer<typeof standInSchema>;
