import { personIdSchema } from '../../../identity/person-id.ts';
import { EXAMPLE_SETTINGS } from '../../examples/example-settings.ts';
import { assemblyIdSchema, serviceIdSchema, settingIdSchema } from '../../ids.ts';
import type { CollegeGrant, CollegePerson } from '../../person.ts';
import { type AssemblySettings, assemblySettingsSchema } from '../assembly-settings.ts';
import type { CollegeSettings } from '../college-settings.ts';

const college = assemblyIdSchema.parse('college');
const SERVICES = ['travaux', 'urbanisme', 'personnel'] as const;

/** Changes that a commune might make to its college, each by its name. */
export const CHANGES: Readonly<Record<string, (settings: AssemblySettings) => object>> = {
  'turns a level off': ({ levels }) => ({
    levels: { ...levels, ['direction-generale']: { ...level(levels, 'direction-generale'), enabled: false } },
  }),
  'turns a level on': ({ levels }) => ({
    levels: { ...levels, cabinet: { ...level(levels, 'cabinet'), enabled: true } },
  }),
  'lets no one pass over a level': ({ levels }) => ({
    levels: { ...levels, ['chef-de-service']: { ...level(levels, 'chef-de-service'), shortcut: false } },
  }),
  'lets a level correct nothing': ({ levels }) => ({
    levels: { ...levels, 'chef-de-service': { ...level(levels, 'chef-de-service'), edits: false } },
  }),
  'renames a category': ({ categories }) => ({
    categories: { ...categories, travaux: { label: 'Voirie', enabled: true } },
  }),
  'takes a category out': ({ categories }) => ({
    categories: Object.fromEntries(Object.entries(categories).filter(([id]) => id !== 'urbanisme')),
  }),
  'orders by title': () => ({ insertion: { rules: [{ by: 'title' }], serviceOrder: [] } }),
  'orders by reversed service': ({ insertion }) => ({
    insertion: { ...insertion, rules: [{ by: 'proposingService', reversed: true }] },
  }),
  'orders by privacy, with headings': ({ insertion }) => ({
    insertion: { ...insertion, rules: [{ by: 'privacy', headings: { open: 'Public', closed: 'Huis clos' } }] },
  }),
  'changes the reference': ({ numbering }) => ({
    numbering: { ...numbering, reference: 'C-{year}-{sitting}-{number}' },
  }),
  'numbers sittings for ever': ({ numbering }) => ({ numbering: { ...numbering, sittingsRestartYearly: false } }),
  'lets members read from validation on': ({ visibility }) => ({
    visibility: { ...visibility, membersSeeFrom: 'validated' },
  }),
  'shows copies once decided': ({ visibility }) => ({ visibility: { ...visibility, copiesSeeFrom: 'decided' } }),
  'shows decisions at once': ({ visibility }) => ({ visibility: { ...visibility, hideDecisionsUntilClosed: false } }),
  'gives opinions once validated only': ({ opinions }) => ({ opinions: { ...opinions, giveStages: ['validated'] } }),
  'renames the assembly': () => ({ name: 'Collège des bourgmestre et échevins' }),
  'refuses an outcome': ({ outcomes }) => ({ outcomes: outcomes.filter((outcome) => outcome !== 'noted') }),
  'changes nothing that an item shows': ({ sittings }) => ({ sittings: { ...sittings, usualPlace: 'Ailleurs' } }),
};

function level(levels: AssemblySettings['levels'], id: string): object {
  return levels[settingIdSchema.parse(id)] ?? {};
}

export function changed(names: readonly string[]): CollegeSettings {
  let assembly = example;
  for (const name of names) assembly = assemblySettingsSchema.parse({ ...assembly, ...CHANGES[name]?.(assembly) });
  return { ...EXAMPLE_SETTINGS, assemblies: new Map([...EXAMPLE_SETTINGS.assemblies, [college, assembly]]) };
}

const example = assemblySettingsSchema.parse(EXAMPLE_SETTINGS.assemblies.get(college));

/** Everyone whom a change of settings may concern: one person for each role, and one that nothing concerns. */
export const PEOPLE: readonly CollegePerson[] = [
  ...SERVICES.flatMap((name) => {
    const services = [serviceIdSchema.parse(name)];
    return [
      person({ role: 'author', services }),
      ...['chef-de-service', 'direction-generale', 'cabinet'].map((id) =>
        person({ role: 'reviewer', level: settingIdSchema.parse(id), services }),
      ),
      person({ role: 'serviceObserver', services }),
    ];
  }),
  ...['direction-financiere', 'urbanisme'].map((id) =>
    person({ role: 'adviser', services: [serviceIdSchema.parse(id)] }),
  ),
  ...(['secretariat', 'member', 'observer', 'restrictedObserver', 'committeeEditor'] as const).map((role) =>
    person({ role, assemblies: [college] }),
  ),
  { ...person(), isDirectorGeneral: true },
];

export function person(...grants: readonly CollegeGrant[]): CollegePerson {
  return {
    id: personIdSchema.parse('alice-exemple'),
    name: 'Alice Exemple',
    services: [],
    grants,
    isDirectorGeneral: false,
  };
}
