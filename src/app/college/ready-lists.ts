import type { ServiceId } from '../../core/college/ids.ts';
import type { CollegePerson, CollegeRole } from '../../core/college/person.ts';
import { actorsOf } from '../../core/college/rights/actor.ts';
import { mayAct } from '../../core/college/rights/decide-right.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { type ItemFilters, type ItemPage, listItems } from './list-items.ts';

/** Lists that everybody finds ready, by their French names. */
export const READY_LISTS = {
  mine: 'Mes points',
  ourServices: 'Les points de mon service',
  toValidate: 'À valider',
  toCorrect: 'À corriger',
  decided: 'Décidés',
  toFollowUp: 'Suivis à donner',
} as const;
export type ReadyList = keyof typeof READY_LISTS;

/** A page of a ready list; a list that has no sense for someone is empty. */
export async function listReady(
  work: CollegeWork,
  person: CollegePerson,
  list: ReadyList,
  page: Pick<ItemFilters, 'after' | 'limit'>,
): Promise<Result<ItemPage, HistoryRewritten>> {
  const filters = readyFilters(list, person);
  return filters === undefined
    ? accept({ items: [], next: undefined })
    : listItems(work, person, { ...filters, ...page });
}

/** @returns undefined when the list can hold nothing for this person */
export function readyFilters(list: ReadyList, person: CollegePerson): Omit<ItemFilters, 'limit'> | undefined {
  switch (list) {
    case 'mine':
      return { author: person.id };
    case 'ourServices':
      return ofServices(servicesOf(person, ['author', 'reviewer', 'serviceObserver']), {});
    case 'toValidate':
      return ofServices(servicesOf(person, ['reviewer']), {
        stages: ['review', 'correction'],
        keep: (item, sitting, { settings }) => actorsOf(person, { item, sitting }, settings).has('levelReviewer'),
      });
    case 'toCorrect':
      return ofServices(servicesOf(person, ['author']), {
        stages: ['correction'],
        keep: (item, sitting, context) =>
          item.stage === 'correction' && item.level === undefined && mayAct('item.edit', { item, sitting }, context).ok,
      });
    case 'decided':
      return { stages: ['decided', 'decidedOutOfSitting'] };
    case 'toFollowUp':
      return {
        followUp: 'asked',
        keep: (item, sitting, context) => mayAct('item.giveFollowUp', { item, sitting }, context).ok,
      };
    default:
      return unreachable(list);
  }
}

/** @returns the services for which a person holds one of the roles; `'all'` for a grant that names none */
function servicesOf(
  { grants, services }: CollegePerson,
  roles: readonly CollegeRole[],
): ReadonlySet<ServiceId> | 'all' {
  const found = new Set<ServiceId>(services);
  let holds = false;
  for (const grant of grants.filter(({ role }) => roles.includes(role))) {
    if (!('services' in grant) || grant.services === undefined) return 'all';
    for (const service of grant.services) found.add(service);
    holds = true;
  }
  return holds ? found : new Set();
}

function ofServices(
  services: ReadonlySet<ServiceId> | 'all',
  filters: Omit<ItemFilters, 'limit'>,
): Omit<ItemFilters, 'limit'> | undefined {
  if (services === 'all') return filters;
  return services.size === 0 ? undefined : { ...filters, proposingServices: [...services] };
}
