import { toUtc } from '../../calendar/brussels-time.ts';
import { dayOf, type LocalDateTime } from '../../calendar/calendar-day.ts';
import { type Moment, momentSchema } from '../../calendar/moment.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { serviceIdSchema } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeContext } from '../state.ts';
import type { Cast } from './scenario.ts';

/** The people of a scenario, as rights know them. */
export function peopleOf({ personnes }: Pick<Cast, 'personnes'>): readonly CollegePerson[] {
  return Object.entries(personnes).map(([id, { nom, services, roles, directeurGeneral }]) => ({
    id: personIdSchema.parse(id),
    name: nom,
    services: services.map((service) => serviceIdSchema.parse(service)),
    grants: roles,
    isDirectorGeneral: directeurGeneral === true,
  }));
}

/** What surrounds one step. */
export interface StepSurroundings {
  readonly at: LocalDateTime;
  readonly person: CollegePerson;
  /** 1-based, the decor's steps included: steps of the same minute follow one another by a second. */
  readonly rank: number;
}

export function contextOf(
  { at, person, rank }: StepSurroundings,
  people: readonly CollegePerson[],
  { settings, digest }: Pick<CollegeContext, 'digest'> & { readonly settings: CollegeSettings },
): CollegeContext {
  const day = dayOf(at).replaceAll('-', '');
  return {
    person,
    people,
    settings,
    digest,
    now: momentOf(at, rank),
    newIds: Array.from({ length: 60 }, (_, index) => `${day}-etape${rank}n${index + 1}`),
  };
}

function momentOf(at: LocalDateTime, rank: number): Moment {
  return momentSchema.parse(new Date(Date.parse(toUtc(at)) + (rank % 60) * 1000).toISOString());
}
