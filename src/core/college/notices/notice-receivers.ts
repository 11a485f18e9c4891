import { unreachable } from '../../shared/unreachable.ts';
import type { ServiceId } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import { actorsOf, isAdviserOf } from '../rights/actor.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { NoticeOccasion } from './notice-occasion.ts';

export type Receiver = AssemblySettings['notices'][number]['to'][number];

/** Whether someone is among those whom a rule names for an occasion. */
export function isReceiver(
  person: CollegePerson,
  receiver: Receiver,
  { item, sitting, opinion }: NoticeOccasion,
  settings: CollegeSettings,
): boolean {
  const actors = () => actorsOf(person, { item, sitting }, settings);
  switch (receiver) {
    case 'author':
      return item?.author === person.id;
    case 'proposingService':
      return item !== undefined && worksFor(person, item.proposingService);
    case 'copyServices':
      return item?.copyServices?.some((service) => worksFor(person, service)) === true;
    case 'nextLevel':
      return (
        item !== undefined &&
        'level' in item &&
        person.grants.some((grant) => grant.role === 'reviewer' && grant.level === item.level) &&
        actors().has('levelReviewer')
      );
    case 'adviser':
      return opinion !== undefined && isAdviserOf(person, opinion);
    case 'secretariat':
      return actors().has('secretariat');
    case 'members':
      return actors().has('member');
    default:
      return unreachable(receiver);
  }
}

/** Someone of the service, or whose role names it: not everybody who may act for all services. */
function worksFor({ services, grants }: CollegePerson, service: ServiceId): boolean {
  const hasRole = grants.some(({ role }) => role === 'author' || role === 'reviewer' || role === 'serviceObserver');
  return (
    (services.includes(service) && hasRole) ||
    grants.some(
      (grant) => 'services' in grant && grant.role !== 'adviser' && grant.services?.includes(service) === true,
    )
  );
}
