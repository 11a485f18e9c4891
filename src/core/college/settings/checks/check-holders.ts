import type { Problem } from '../../../content/problem.ts';
import type { CollegeGrant, CollegePerson } from '../../person.ts';
import { type CheckedAssembly, find, quote, type SettingsSurroundings } from './settings-check.ts';

/** Stages that no one could bring an item into or out of, by the roles that people hold today. */
export function checkHolders(assembly: CheckedAssembly, { people, inUse }: SettingsSurroundings): Problem[] {
  if (people === undefined) return [];
  const holds = (test: (grant: CollegeGrant) => boolean) => people.some(({ grants }) => grants.some(test));
  return [
    ...levelsWithoutHolder(assembly, holds, (level) => inUse?.get(assembly.id)?.levels.get(level)?.live ?? 0),
    ...(holds(({ role }) => role === 'author')
      ? []
      : [missing(assembly, ['levels'], 'no-author', 'Personne ne peut proposer de point.', 'author')]),
    ...(holds((grant) => grant.role === 'secretariat' && covers(grant.assemblies, assembly.id))
      ? []
      : [
          missing(
            assembly,
            ['name'],
            'no-secretariat',
            'Personne n’assure le secrétariat\u00A0: aucun point ne serait inscrit à une séance.',
            'secretariat',
          ),
        ]),
    ...advisersWithoutHolder(assembly, people),
  ];
}

function levelsWithoutHolder(
  assembly: CheckedAssembly,
  holds: (test: (grant: CollegeGrant) => boolean) => boolean,
  waiting: (level: string) => number,
): Problem[] {
  return Object.entries(assembly.settings.levels)
    .filter(([, { enabled }]) => enabled)
    .filter(([id]) => !holds((grant) => grant.role === 'reviewer' && grant.level === id))
    .map(([id, { label }]) => {
      const items = waiting(id);
      return find(assembly, ['levels', id], {
        code: 'level-without-holder',
        severity: items > 0 ? 'error' : 'warning',
        message:
          items > 0
            ? `Personne n’agit au niveau ${quote(label)}, où ${items} point(s) attendent.`
            : `Personne n’agit au niveau ${quote(label)}\u00A0: il ne sera jamais proposé.`,
        remedy: `Donnez à quelqu’un, dans l’annuaire, le rôle ${quote('reviewer')} avec ${quote(`level: ${id}`)}, ou désactivez ce niveau.`,
      });
    });
}

function advisersWithoutHolder(assembly: CheckedAssembly, people: readonly CollegePerson[]): Problem[] {
  return Object.entries(assembly.settings.opinions.rules)
    .filter(
      ([, { adviser }]) =>
        !people.some(({ grants }) =>
          grants.some((grant) => grant.role === 'adviser' && covers(grant.services, adviser)),
        ),
    )
    .map(([id, { label, adviser, mandatory }]) =>
      find(assembly, ['opinions', 'rules', id, 'adviser'], {
        code: 'adviser-without-holder',
        severity: 'warning',
        message: `Personne ne rend d’avis pour le service ${quote(adviser)}\u00A0: ${quote(label)} ${
          mandatory ? 'retiendrait les points jusqu’à la fin de son délai' : 'resterait sans réponse'
        }.`,
        remedy: `Donnez à quelqu’un, dans l’annuaire, le rôle ${quote('adviser')} pour ce service.`,
      }),
    );
}

function missing(
  assembly: CheckedAssembly,
  path: readonly PropertyKey[],
  code: string,
  message: string,
  role: CollegeGrant['role'],
): Problem {
  return find(assembly, path, {
    code,
    severity: 'warning',
    message,
    remedy: `Donnez à quelqu’un, dans l’annuaire, le rôle ${quote(role)}.`,
  });
}

/** A grant without its list covers all of them. */
function covers(list: readonly string[] | undefined, id: string): boolean {
  return list === undefined || list.includes(id);
}
