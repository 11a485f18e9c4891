import { toUtc } from '../../core/calendar/brussels-time.ts';
import { localDateTimeSchema } from '../../core/calendar/calendar-day.ts';
import { type Moment, momentSchema } from '../../core/calendar/moment.ts';

/**
 * The moment that a form's date and hour mean in Belgium, whatever the clock of the browser says.
 *
 * @param text `YYYY-MM-DDTHH:MM`, seconds allowed (some browsers send them)
 */
export function belgianMoment(text: string): Moment | undefined {
  const local = localDateTimeSchema.safeParse(text.slice(0, 16));
  if (!local.success || text.length > 23) return undefined;
  return momentSchema.parse(new Date(toUtc(local.data)).toISOString());
}
