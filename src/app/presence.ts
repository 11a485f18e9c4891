import type { Moment } from '../core/calendar/moment.ts';
import type { PersonId } from '../core/identity/person-id.ts';

/** A person who has a page open for editing. */
export interface PresenceRecord {
  readonly path: string;
  readonly person: PersonId;
  readonly since: Moment;
  /** Past it, the person is no longer there, whether they said so or not. */
  readonly expiresAt: Moment;
}

/** Who is editing what in one commune, now. */
export interface Presence {
  /** Arrives, or stays longer: `since` is then the first arrival, unless the person had gone meanwhile. */
  announce(path: string, person: PersonId, now: Moment, expiresAt: Moment): Promise<void>;
  leave(path: string, person: PersonId): Promise<void>;
  /** The first arrived first. */
  list(path: string, now: Moment): Promise<PresenceRecord[]>;
  /** @returns how many were forgotten */
  removeExpired(now: Moment): Promise<number>;
}
