import { elapsed } from '../calendar/elapsed-time.ts';
import type { Moment } from '../calendar/moment.ts';

/** Whether a form comes back when a person could have read it: not at once, and not days later. */
export function judgeTicket(given: Moment, now: Moment): 'fit' | 'too-soon' | 'too-late' {
  const age = elapsed(given, now);
  if (age < READING_TIME) return 'too-soon';
  return age > TICKET_LIFE ? 'too-late' : 'fit';
}

/** Milliseconds: nobody reads a page and presses its button faster. */
const READING_TIME = 1_500;
/** Milliseconds: time to be called away in the middle of a message. */
export const TICKET_LIFE = 4 * 3_600_000;
