import { type Moment, momentSchema } from '../../src/core/calendar/moment.ts';

/** A moment of an ordinary day, `HH:MM`, or whole: `2026-03-02T09:00`. */
export function at(time: string): Moment {
  return momentSchema.parse(`${time.includes('T') ? time : `2026-03-02T${time}`}:00.000Z`);
}
