import { belgianTime, elapsed } from '../../../src/core/calendar/elapsed-time.ts';
import type { Moment } from '../../../src/core/calendar/moment.ts';

/**
 * Whether the repositories may be packed and cleaned now: once a night, when hardly anyone saves, because saves wait
 * meanwhile; by day too on a server that sleeps at night.
 *
 * @param last the time before, or when the server began
 */
export function isMaintenanceDue(last: Moment, now: Moment): boolean {
  const since = elapsed(last, now);
  if (since > LONGEST) return true;
  return since > SHORTEST && NIGHT.has(belgianTime(now).slice(11, 13));
}

/** Hours in Belgium. */
const NIGHT: ReadonlySet<string> = new Set(['02', '03', '04']);
/** Milliseconds: not twice in a night, and after two days at the latest. */
const SHORTEST = 12 * 3_600_000;
const LONGEST = 48 * 3_600_000;
