import type { Problem } from '../../../content/problem.ts';
import type { UsedSetting } from '../records-in-use.ts';
import { type CheckedAssembly, find, quote, type SettingsSurroundings } from './settings-check.ts';

/** Where each setting that records refer to is declared, and how to speak of it. */
const DECLARED = {
  categories: { path: ['categories'], the: 'La catégorie', keep: 'enabled: false' },
  classifiers: { path: ['classifiers'], the: 'Le classement', keep: 'enabled: false' },
  committees: { path: ['committees'], the: 'La commission', keep: 'enabled: false' },
  labels: { path: ['labels'], the: 'L’étiquette', keep: undefined },
  levels: { path: ['levels'], the: 'Le niveau de validation', keep: 'enabled: false' },
  listTypes: { path: ['listTypes'], the: 'Le type de liste', keep: undefined },
  annexTypes: { path: ['annexTypes'], the: 'Le type d’annexe', keep: undefined },
  functions: { path: ['sittings', 'functions'], the: 'La fonction', keep: undefined },
  opinionRules: { path: ['opinions', 'rules'], the: 'La règle d’avis', keep: undefined },
} as const satisfies Record<Exclude<UsedSetting, 'services'>, object>;

/**
 * What the commune took out of its settings while records still refer to it: an error as long as work goes on with
 * one of them, a warning when only decided items lose a name.
 */
export function checkUse(assembly: CheckedAssembly, { inUse }: SettingsSurroundings): Problem[] {
  const use = inUse?.get(assembly.id);
  if (use === undefined) return [];
  return [
    ...Object.entries(DECLARED).flatMap(([setting, { path, the, keep }]) => {
      // The keys of DECLARED are settings that records use.
      const counts = use[setting as keyof typeof DECLARED];
      const declared = path.reduce<object>((inner, key) => Reflect.get(inner, key), assembly.settings);
      return [...counts]
        .filter(([id]) => !Object.hasOwn(declared, id))
        .map(([id, { live, settled }]) =>
          find(assembly, [...path, id], {
            code: live > 0 ? 'removed-but-used' : 'removed-but-remembered',
            severity: live > 0 ? 'error' : 'warning',
            message:
              live > 0
                ? `${the} ${quote(id)} n’existe plus, mais ${live} dossier(s) en cours l’emploient encore.`
                : `${the} ${quote(id)} n’existe plus\u00A0: ${settled} point(s) décidés n’en montreraient plus le nom.`,
            remedy:
              keep === undefined
                ? `Rétablissez ${quote(id)}, ou changez d’abord ces dossiers.`
                : `Rétablissez ${quote(id)} avec ${quote(keep)}\u00A0: plus personne ne pourra le choisir.`,
          }),
        );
    }),
    ...levelsTurnedOff(assembly, use.levels),
    ...unknownServices(assembly, use.services),
  ];
}

function levelsTurnedOff(assembly: CheckedAssembly, counts: ReadonlyMap<string, { readonly live: number }>): Problem[] {
  return Object.entries(assembly.settings.levels).flatMap(([id, { label, enabled }]) => {
    const live = counts.get(id)?.live ?? 0;
    if (enabled || live === 0) return [];
    return [
      find(assembly, ['levels', id, 'enabled'], {
        code: 'level-off-but-used',
        message: `Le niveau ${quote(label)} est désactivé, mais ${live} point(s) y attendent.`,
        remedy: 'Faites-les avancer ou renvoyez-les d’abord, puis désactivez le niveau.',
      }),
    ];
  });
}

function unknownServices(
  { all, id: assemblyId }: CheckedAssembly,
  counts: ReadonlyMap<string, { readonly live: number; readonly settled: number }>,
): Problem[] {
  const known = new Set(all.settings.services.map(({ id }) => id));
  return [...counts]
    .filter(([id]) => !known.has(id))
    .map(([id, { live, settled }]) =>
      find({ source: all.sources.general }, ['services', id], {
        code: live > 0 ? 'removed-but-used' : 'removed-but-remembered',
        severity: live > 0 ? 'error' : 'warning',
        message: `Le service ${quote(id)} n’existe plus, mais ${live + settled} dossier(s) de ${quote(assemblyId)} le nomment.`,
        remedy: `Gardez son nom dans ${quote('services')} de general.yaml, avec ${quote('active: false')}.`,
      }),
    );
}
