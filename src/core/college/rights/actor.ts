import type { AssemblyId, ServiceId, SettingId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { Opinion } from '../opinions/opinion.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { Subject } from './may-act.ts';

/** What someone is to a subject: their grants, seen from one item, opinion, sitting or assembly. */
export const ACTORS = {
  author: 'auteur',
  reviewer: 'relecture du service',
  levelReviewer: 'relecture du niveau',
  editingReviewer: 'relecture d’un niveau qui corrige',
  serviceObserver: 'observation du service',
  copyService: 'service en copie',
  associatedService: 'service associé ou en charge',
  adviser: 'conseil sollicité',
  opinionAdviser: 'conseil dont c’est l’avis',
  initiativeAdviser: 'conseil d’initiative',
  secretariat: 'secrétariat',
  member: 'membre',
  observer: 'observation complète',
  restrictedObserver: 'observation restreinte',
  committeeEditor: 'secrétariat de la commission',
  directorGeneral: 'direction générale',
} as const;
export type Actor = keyof typeof ACTORS;

/** Everything that a person is to a subject; nothing outside the assembly and services that their grants name. */
export function actorsOf(person: CollegePerson, subject: Subject, settings: CollegeSettings): ReadonlySet<Actor> {
  const actors = new Set<Actor>();
  const assembly = assemblyOf(subject);
  const { item, opinion } = subject;
  for (const grant of person.grants) {
    switch (grant.role) {
      case 'author':
      case 'serviceObserver':
        if (covers(grant.services, item?.proposingService)) actors.add(grant.role);
        if (item !== undefined) addOtherServices(actors, grant.services, item);
        break;
      case 'reviewer':
        if (covers(grant.services, item?.proposingService)) addReviewer(actors, grant.level, item, settings);
        if (item !== undefined) addOtherServices(actors, grant.services, item);
        break;
      case 'adviser':
        if (item === undefined) actors.add('adviser');
        else if (hasInitiative(grant.services, item, settings)) actors.add('initiativeAdviser');
        break;
      case 'committeeEditor':
        if (assembly !== undefined && covers(grant.assemblies, assembly) && isOfCommittee(grant.committees, item))
          actors.add('committeeEditor');
        break;
      default:
        if (assembly !== undefined && covers(grant.assemblies, assembly)) actors.add(grant.role);
    }
  }
  if (item?.opinions?.some((one) => isAdviserOf(person, one)) === true) actors.add('adviser');
  if (opinion !== undefined && isAdviserOf(person, opinion)) actors.add('opinionAdviser');
  if (person.isDirectorGeneral && directs(assembly, settings)) actors.add('directorGeneral');
  return actors;
}

/** An adviser named in person, or someone who answers for the service that is asked. */
export function isAdviserOf(person: CollegePerson, { adviser }: Pick<Opinion, 'adviser'>): boolean {
  if (adviser.kind === 'person') return adviser.person === person.id;
  return person.grants.some((grant) => grant.role === 'adviser' && covers(grant.services, adviser.service));
}

export function assemblyOf({ item, sitting, assembly }: Subject): AssemblyId | undefined {
  // A subject's assembly is looked up in the settings before anything else is believed of it.
  return item?.assembly ?? sitting?.assembly ?? (assembly as AssemblyId | undefined);
}

/** A grant without a list covers everything; with one, only what it names. */
function covers<Id extends string>(list: readonly Id[] | undefined, id: Id | undefined): boolean {
  return list === undefined || id === undefined || list.includes(id);
}

function addOtherServices(actors: Set<Actor>, services: readonly ServiceId[] | undefined, item: Item): void {
  const among = (ids: readonly ServiceId[]) => ids.some((id) => covers(services, id));
  if (among(item.copyServices ?? [])) actors.add('copyService');
  const associated = [...(item.associatedServices ?? []), ...(item.serviceInCharge ? [item.serviceInCharge] : [])];
  if (among(associated)) actors.add('associatedService');
}

/**
 * A reviewer acts at the level where the item is, or from a later one when every level in between may be passed over.
 */
function addReviewer(actors: Set<Actor>, held: SettingId, item: Item | undefined, settings: CollegeSettings): void {
  actors.add('reviewer');
  if (item === undefined || (item.stage !== 'review' && item.stage !== 'correction')) return;
  const levels = settings.assemblies.get(item.assembly)?.levels;
  if (item.level === undefined || levels === undefined) return;
  if (item.level === held) {
    actors.add('levelReviewer');
    if (levels[held]?.edits === true) actors.add('editingReviewer');
    return;
  }
  const order = Object.keys(levels);
  const passedOver = order.slice(order.indexOf(item.level), Math.max(0, order.indexOf(held)));
  // The slice holds ids of levels that exist.
  const mayPass = passedOver.every((id) => levels[id as SettingId]?.shortcut === true);
  if (passedOver.length > 0 && mayPass && levels[held]?.enabled === true) actors.add('levelReviewer');
}

function isOfCommittee(committees: readonly SettingId[] | undefined, item: Item | undefined): boolean {
  return item === undefined || (item.committee !== undefined && covers(committees, item.committee));
}

function hasInitiative(services: readonly ServiceId[] | undefined, item: Item, settings: CollegeSettings): boolean {
  const rules = Object.values(settings.assemblies.get(item.assembly)?.opinions.rules ?? {});
  return rules.some(({ ownInitiative, adviser }) => ownInitiative && covers(services, adviser));
}

/** The CPAS has its own director-general: the commune's directs only the commune's assemblies. */
function directs(assembly: AssemblyId | undefined, settings: CollegeSettings): boolean {
  return assembly === undefined || settings.assemblies.get(assembly)?.organisation === 'commune';
}
