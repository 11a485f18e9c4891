import type { Problem } from '../../../content/problem.ts';
import type { CollegeGrant, CollegePerson } from '../../person.ts';
import type { ReadSettings } from '../read-settings.ts';
import { choices, quote, type SettingsSurroundings } from './settings-check.ts';

/** Roles of the directory for a level, an assembly or a committee that the settings don't have: they open nothing. */
export function checkGrants(all: ReadSettings, { people }: SettingsSurroundings): Problem[] {
  const known = knownNames(all);
  return (people ?? []).flatMap((person) =>
    person.grants.flatMap((grant) =>
      namesIn(grant)
        .filter(({ list, id }) => !known[list].includes(id))
        .map(({ list, id }) => describe(person, grant, list, id, known[list])),
    ),
  );
}

type List = 'levels' | 'assemblies' | 'committees';

function knownNames({ settings }: ReadSettings): Readonly<Record<List, readonly string[]>> {
  const assemblies = [...settings.assemblies.values()];
  const keys = (list: 'levels' | 'committees') => [
    ...new Set(assemblies.flatMap((assembly) => Object.keys(assembly[list]))),
  ];
  return { levels: keys('levels'), committees: keys('committees'), assemblies: [...settings.assemblies.keys()] };
}

function namesIn(grant: CollegeGrant): readonly { readonly list: List; readonly id: string }[] {
  return [
    ...('level' in grant ? [{ list: 'levels' as const, id: grant.level }] : []),
    ...('assemblies' in grant ? (grant.assemblies ?? []).map((id) => ({ list: 'assemblies' as const, id })) : []),
    ...('committees' in grant ? (grant.committees ?? []).map((id) => ({ list: 'committees' as const, id })) : []),
  ];
}

const NOUNS = {
  levels: 'le niveau de validation',
  assemblies: 'l’assemblée',
  committees: 'la commission',
} as const satisfies Record<List, string>;

function describe(
  { id: person, name }: CollegePerson,
  { role }: CollegeGrant,
  list: List,
  id: string,
  known: readonly string[],
): Problem {
  return {
    severity: 'warning',
    code: 'grant-for-nothing',
    file: 'agents.yaml',
    field: `${person}.roles.college.grants`,
    message: `Le rôle ${quote(role)} de ${name} vaut pour ${NOUNS[list]} ${quote(id)}, qui n’existe dans aucun réglage.`,
    remedy: `Corrigez ce rôle dans l’annuaire, par exemple avec\u00A0: ${choices(known)}.`,
  };
}
