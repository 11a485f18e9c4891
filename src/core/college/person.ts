import type { CollegeGrant } from '../identity/college-grant.ts';
import type { PersonId } from '../identity/person-id.ts';
import type { ServiceId } from './ids.ts';

/**
 * What someone may do for the assemblies; a person may hold several grants. `services` or `assemblies` say for whom:
 * a grant without its list covers all of them.
 */
export type { CollegeGrant } from '../identity/college-grant.ts';
export type CollegeRole = CollegeGrant['role'];

/** Someone who acts, with what the commune's directory grants them today. */
export interface CollegePerson {
  readonly id: PersonId;
  readonly name: string;
  /** Services they belong to. */
  readonly services: readonly ServiceId[];
  readonly grants: readonly CollegeGrant[];
  /** They may read the log of access to confidential matter, and answer for the minutes. */
  readonly isDirectorGeneral: boolean;
}
