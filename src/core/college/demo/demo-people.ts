import type { CollegePerson } from '../person.ts';

type Role = 'author' | 'secretariat' | 'adviser';

/** Somebody of the example directory who may do this for that service. @throws when nobody does */
export function whoIs(people: readonly CollegePerson[], role: Role, service?: string): CollegePerson {
  const found = people.find(({ grants }) =>
    grants.some(
      (grant) =>
        grant.role === role &&
        (!('services' in grant) || grant.services === undefined || grant.services.some((one) => one === service)),
    ),
  );
  if (found === undefined) throw new Error(`Personne n’est « ${role} » du service ${service}.`);
  return found;
}

/** Somebody who reviews that service's items at a level. @throws when nobody does */
export function whoReviews(people: readonly CollegePerson[], level: string, service: string): CollegePerson {
  const found = people.find(({ grants }) =>
    grants.some(
      (grant) =>
        grant.role === 'reviewer' &&
        grant.level === level &&
        (grant.services === undefined || grant.services.some((one) => one === service)),
    ),
  );
  if (found === undefined) throw new Error(`Personne ne relit au niveau « ${level} » pour ${service}.`);
  return found;
}
