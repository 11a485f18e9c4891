import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, choices, find, quote } from './settings-check.ts';

/** Ways through validation that lead nowhere, and fields asked for which nothing can be chosen. */
export function checkLevels(assembly: CheckedAssembly): Problem[] {
  return [...returnsWithoutLevel(assembly), ...requiredWithoutChoice(assembly), ...servicesWithoutCategory(assembly)];
}

function returnsWithoutLevel(assembly: CheckedAssembly): Problem[] {
  const { levels, returns } = assembly.settings;
  if (Object.values(levels).some(({ enabled }) => enabled)) return [];
  return returns.flatMap((way, index) =>
    way === 'plain'
      ? []
      : [
          find(
            assembly,
            ['returns', index],
            {
              code: 'return-without-level',
              message: `Le renvoi ${quote(way)} repasse par des niveaux de validation, mais aucun n’est actif.`,
              remedy: `Activez un niveau, ou retirez ${quote(way)} de ${quote('returns')}.`,
            },
            ['returns'],
            ['levels'],
          ),
        ],
  );
}

/** Fields whose values come from a list of the settings. */
const CHOSEN = [
  ['category', 'categories'],
  ['classifier', 'classifiers'],
  ['committee', 'committees'],
] as const;

function requiredWithoutChoice(assembly: CheckedAssembly): Problem[] {
  const { fields } = assembly.settings;
  return CHOSEN.flatMap(([field, list]) => {
    const position = fields.required.indexOf(field);
    const chosen = Object.values(assembly.settings[list]).some(({ enabled }) => enabled);
    if (position === -1 || chosen) return [];
    return [
      find(
        assembly,
        ['fields', 'required', position],
        {
          code: 'required-without-choice',
          message: `Le champ ${quote(field)} est obligatoire, mais la liste ${quote(list)} n’offre aucun choix\u00A0: aucun point ne quitterait son auteur.`,
          remedy: `Ajoutez ou activez une entrée dans ${quote(list)}, ou retirez ${quote(field)} de ${quote('required')}.`,
        },
        ['fields', 'required'],
        [list],
      ),
    ];
  });
}

/** A service that may choose no category can propose nothing where one is asked. */
function servicesWithoutCategory(assembly: CheckedAssembly): Problem[] {
  const { fields, categories } = assembly.settings;
  const open = Object.entries(categories).filter(([, { enabled }]) => enabled);
  if (!fields.required.includes('category') || open.length === 0) return [];
  const left = assembly.all.settings.services.filter(
    ({ id, active }) =>
      active && open.every(([, { services }]) => services !== undefined && !services.some((allowed) => allowed === id)),
  );
  if (left.length === 0) return [];
  return [
    find(assembly, ['categories'], {
      code: 'service-without-category',
      message: `La catégorie est obligatoire, mais ces services n’en ont aucune\u00A0: ${choices(left.map(({ id }) => id))}.`,
      remedy: 'Ajoutez-les aux «\u202Fservices\u202F» d’une catégorie active, ou ouvrez une catégorie à tous.',
    }),
  ];
}
