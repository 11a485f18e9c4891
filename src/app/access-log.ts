import { type Moment, momentSchema } from '../core/calendar/moment.ts';
import type { PersonId } from '../core/identity/person-id.ts';

/** Who acted: an agent, or the software in a role of its own (`publication`, `retention`…). */
export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'role'; readonly role: string };

/** Who did what to which object, and when. Neither the object's content nor any national number enters it. */
export interface AccessLogEntry {
  /** UUID. */
  readonly id: string;
  readonly at: Moment;
  readonly actor: Actor;
  /** `case.read`, `session.start`… */
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
}

export interface AccessLogPage {
  /** The latest first. */
  readonly entries: readonly AccessLogEntry[];
  /** Where the next page begins; `undefined` after the last. */
  readonly next?: AccessLogPlace | undefined;
}

/** A place between two entries. */
export interface AccessLogPlace {
  readonly at: Moment;
  readonly id: string;
}

/** One commune's log of accesses. The database itself refuses to change an entry, or to remove one before its time. */
export interface AccessLog {
  append(entry: AccessLogEntry): Promise<void>;
  listByObject(
    object: AccessLogEntry['object'],
    page: { readonly limit: number; readonly after?: AccessLogPlace | undefined },
  ): Promise<AccessLogPage>;
  /**
   * Ends the retention of whole months (UTC). The removal itself stays recorded for good.
   *
   * @param month first month kept, `YYYY-MM`; at most the current one
   * @returns how many entries were removed
   */
  removeMonthsBefore(month: string, now: Moment): Promise<number>;
}

/**
 * The first instant of a month that retention may reach.
 *
 * @param month `YYYY-MM`
 * @throws RangeError for a month still to come: its entries would vanish as they are written
 */
export function beginningOf(month: string, now: Moment): Moment {
  if (month > now.slice(0, 7)) throw new RangeError(`Le mois ${month} n’est pas encore commencé.`);
  return momentSchema.parse(`${month}-01T00:00:00.000Z`);
}
