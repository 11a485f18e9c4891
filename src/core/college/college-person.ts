import type { CalendarDay } from '../calendar/calendar-day.ts';
import { isActive } from '../identity/agents-file.ts';
import type { Agent, Agents } from '../identity/agents-schema.ts';
import { serviceIdSchema } from './ids.ts';
import type { CollegePerson } from './person.ts';

/** What an agent of the directory is to the assemblies that day; the account may be closed, the name remains. */
export function collegePerson(
  { id, name, services, roles }: Pick<Agent, 'id' | 'name' | 'services' | 'roles'>,
  today: CalendarDay,
): CollegePerson {
  return {
    id,
    name,
    services: (services ?? []).map((service) => serviceIdSchema.parse(service)),
    grants: roles?.college?.grants ?? [],
    isDirectorGeneral: (roles?.college?.functions ?? []).some(
      ({ function: held, from, until }) =>
        held === 'directorGeneral' && (from === undefined || from <= today) && (until === undefined || today <= until),
    ),
  };
}

/** Everybody whose account opens that day and who has something to do for the assemblies. */
export function collegePeople({ agents }: Pick<Agents, 'agents'>, today: CalendarDay): readonly CollegePerson[] {
  return agents
    .filter((agent) => isActive(agent, today))
    .map((agent) => collegePerson(agent, today))
    .filter(({ grants, isDirectorGeneral }) => grants.length > 0 || isDirectorGeneral);
}
