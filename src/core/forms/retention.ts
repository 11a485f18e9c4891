import { z } from 'zod';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { line } from '../content/fields/text.ts';
import { versionOn } from '../content/legal-settings.ts';

const termSchema = z.strictObject({
  days: z.int().min(1).meta({ title: 'Jours de conservation' }),
  validFrom: calendarDaySchema.meta({ title: 'Applicable dès le' }),
  reason: line('Raison', 400),
});

/** `communes/_shared/legal/citizens.yaml`: how long what citizens send is kept, each term dated, with its reason. */
export const retentionSchema = z.strictObject({
  remarks: z.array(termSchema).min(1).meta({ title: 'Remarques sur les pages' }),
  unsentMail: z.array(termSchema).min(1).meta({ title: 'Courriers qui n’ont pas pu partir' }),
});
export type Retention = z.infer<typeof retentionSchema>;

/** Days that a kind of data is kept, by the terms that apply on a day. */
export function retentionDays(retention: Retention, kind: keyof Retention, day: CalendarDay): number | undefined {
  return versionOn(retention[kind], day)?.days;
}
