import { momentSchema } from '../../calendar/moment.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { serviceIdSchema, settingIdSchema } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { CollegeGrant, CollegePerson } from '../person.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { EXAMPLE_MANDATES } from './example-mandates.ts';
import { EXAMPLE_SETTINGS } from './example-settings.ts';

const travaux = serviceIdSchema.parse('travaux');

/** Proposes items of the Travaux service. */
export const AUTHOR = person('Alice', [{ role: 'author', services: [travaux] }]);
/** Heads the Travaux service: its first validation level. */
export const HEAD = person('Bruno', [
  { role: 'author', services: [travaux] },
  { role: 'reviewer', level: settingIdSchema.parse('chef-de-service'), services: [travaux] },
]);
/** The second validation level, for every service. */
export const DIRECTION = person('Chloé', [{ role: 'reviewer', level: settingIdSchema.parse('direction-generale') }]);
/** Keeps the agendas of college and council. */
export const SECRETARY = person('Diane', [{ role: 'secretariat' }, { role: 'author' }]);
export const ADVISER = person('Emma', [{ role: 'adviser', services: [serviceIdSchema.parse('direction-financiere')] }]);
export const EXAMPLE_PEOPLE: readonly CollegePerson[] = [AUTHOR, HEAD, DIRECTION, SECRETARY, ADVISER];

/** What surrounds a command of an example person, on Monday 2 March 2026 at half past nine. */
export function contextOf(acting: CollegePerson, changes: Partial<CollegeContext> = {}): CollegeContext {
  return {
    person: acting,
    now: momentSchema.parse('2026-03-02T08:30:00.000Z'),
    settings: EXAMPLE_SETTINGS,
    people: EXAMPLE_PEOPLE,
    newIds: Array.from({ length: 20 }, (_, index) => `20260302-neuf${index}`),
    digest: (text) => text.length.toString(16).padStart(64, '0'),
    ...changes,
  };
}

/** The records that exist, with the example mandates. */
export function stateOf(records: {
  readonly items?: readonly Item[];
  readonly sittings?: readonly Sitting[];
}): CollegeState {
  return {
    items: new Map((records.items ?? []).map((item) => [item.id, item])),
    sittings: new Map((records.sittings ?? []).map((sitting) => [sitting.id, sitting])),
    mandates: EXAMPLE_MANDATES,
    standIns: new Map(),
  };
}

function person(firstName: string, grants: readonly CollegeGrant[]): CollegePerson {
  const id = personIdSchema.parse(`${firstName.toLowerCase().replace('é', 'e')}-exemple`);
  return { id, name: `${firstName} Exemple`, services: [], grants, isDirectorGeneral: false };
}
