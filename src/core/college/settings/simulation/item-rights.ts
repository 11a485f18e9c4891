import { COLLEGE_ROLES } from '../../../identity/college-grant.ts';
import { type PersonId, personIdSchema } from '../../../identity/person-id.ts';
import type { ServiceId, SettingId } from '../../ids.ts';
import type { Item } from '../../items/item.ts';
import type { CollegeGrant, CollegePerson } from '../../person.ts';
import { COLLEGE_ACTIONS, type CollegeAction } from '../../rights/action.ts';
import { mayAct } from '../../rights/decide-right.ts';
import type { Subject } from '../../rights/may-act.ts';
import { COLLEGE_RIGHTS } from '../../rights/rights-table.ts';
import { sittingIn, type World } from './simulated-world.ts';

/** A role as someone would hold it for one item. */
export interface Profile {
  readonly label: string;
  readonly person: CollegePerson;
}

/**
 * What each role may do with an item: « Secrétariat d’assemblée : Inscrire un point à une séance ».
 *
 * @param profiles from `profilesFor`, the same under both versions of the settings
 */
export function describeRights(item: Item, world: World, profiles: readonly Profile[]): readonly string[] {
  const { settings, people } = world;
  const subjects = subjectsOf(item, world);
  return profiles.flatMap(({ label, person }) =>
    subjects.flatMap(({ actions, subject, about }) =>
      actions
        .filter((action) => mayAct(action, subject, { settings, people, person }).ok)
        .map((action) => `${label}\u00A0: ${COLLEGE_ACTIONS[action]}${about}`),
    ),
  );
}

/**
 * Items of one key give the same rights to every profile: the key leaves out the item's own words, dates and names,
 * which no right looks at.
 */
export function rightsKey(item: Item, world: World): string {
  const facts = Object.entries(item).filter(([field]) => !NO_RIGHT_LOOKS_AT.has(field));
  const annexes = (item.annexes ?? []).map(({ type, confidential, signed }) => [type, confidential, signed]);
  return JSON.stringify([facts, annexes, sittingIn(world, item)?.stage]);
}

const NO_RIGHT_LOOKS_AT: ReadonlySet<string> = new Set([
  ...['id', 'title', 'description', 'motivation', 'decision', 'sentTexts', 'reason', 'author', 'amount'],
  ...['createdAt', 'presentedAt', 'returnedAt', 'decidedAt', 'sitting', 'preferredSitting', 'annexes'],
  ...['labels', 'personalLabels', 'notes', 'marginalNotes', 'followUp', 'links', 'origin', 'sent', 'copy'],
]);

/** One person for each role that concerns an item, under any of the given versions of the settings. */
export function profilesFor(item: Item, worlds: readonly World[]): readonly Profile[] {
  const assemblies = worlds.flatMap(({ settings }) => settings.assemblies.get(item.assembly) ?? []);
  // The schema has checked the keys.
  const levels = distinct(assemblies.flatMap((assembly) => Object.keys(assembly.levels) as SettingId[]));
  const advisers = distinct([
    ...assemblies.flatMap(({ opinions }) => Object.values(opinions.rules).map(({ adviser }) => adviser)),
    ...(item.opinions ?? []).flatMap(({ adviser }) => (adviser.kind === 'service' ? [adviser.service] : [])),
  ]);
  const others = distinct([
    ...(item.copyServices ?? []),
    ...(item.associatedServices ?? []),
    ...(item.serviceInCharge === undefined ? [] : [item.serviceInCharge]),
  ]).filter((service) => service !== item.proposingService);
  const services = [item.proposingService];
  const persons = (item.opinions ?? []).flatMap(({ adviser }) => (adviser.kind === 'person' ? [adviser.person] : []));
  return [
    holder('author', services),
    ...levels.map((level) => profile(`Validation, niveau ${level}`, [{ role: 'reviewer', level, services }])),
    holder('serviceObserver', services),
    ...others.map((service) => profile(`Autre service (${service})`, [{ role: 'author', services: [service] }])),
    ...advisers.map((service) => profile(`Avis (${service})`, [{ role: 'adviser', services: [service] }])),
    ...distinct(persons).map((person) => profile(`Avis (${person})`, [], person)),
    ...(['secretariat', 'member', 'observer', 'restrictedObserver', 'committeeEditor'] as const).map((role) =>
      profile(COLLEGE_ROLES[role], [{ role, assemblies: [item.assembly] }]),
    ),
    { label: 'Direction générale', person: { ...profile('', []).person, isDirectorGeneral: true } },
  ];
}

function holder(role: 'author' | 'serviceObserver', services: readonly ServiceId[]): Profile {
  return profile(COLLEGE_ROLES[role], [{ role, services: [...services] }]);
}

const someone = personIdSchema.parse('profil-simule');

function profile(label: string, grants: readonly CollegeGrant[], id: PersonId = someone): Profile {
  return { label, person: { id, name: label, services: [], grants, isDirectorGeneral: false } };
}

interface SubjectOf {
  readonly subject: Subject;
  readonly actions: readonly CollegeAction[];
  readonly about: string;
}

function subjectsOf(item: Item, world: World): readonly SubjectOf[] {
  const sitting = sittingIn(world, item);
  return [
    { subject: { item, sitting }, actions: ITEM_ACTIONS, about: '' },
    ...(item.annexes ?? []).map((annex) => ({
      subject: { item, sitting, annex },
      actions: ANNEX_ACTIONS,
      about: ` (${annex.type})`,
    })),
    ...(item.opinions ?? []).map((opinion) => ({
      subject: { item, sitting, opinion },
      actions: OPINION_ACTIONS,
      about: ` (${opinion.id})`,
    })),
  ];
}

const ANNEX_ACTIONS: readonly CollegeAction[] = ['annex.view', 'annex.remove'];
const OPINION_ACTIONS: readonly CollegeAction[] = [
  'opinion.view',
  'opinion.give',
  'opinion.extend',
  'opinion.withdraw',
];
// The table names exactly the actions.
const ITEM_ACTIONS: readonly CollegeAction[] = (Object.keys(COLLEGE_RIGHTS) as CollegeAction[]).filter(
  (action) =>
    COLLEGE_RIGHTS[action].about === 'item' && !ANNEX_ACTIONS.includes(action) && !OPINION_ACTIONS.includes(action),
);

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
