import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, find, quote } from './settings-check.ts';

/** The lists that the engine needs, and what only a freeze could make happen. */
export function checkFreezing(assembly: CheckedAssembly): Problem[] {
  return [...listKinds(assembly), ...(assembly.settings.sittings.freezes ? [] : whatWaitsForTheFreeze(assembly))];
}

function listKinds(assembly: CheckedAssembly): Problem[] {
  const types = Object.entries(assembly.settings.listTypes);
  return (['normal', 'late'] as const).flatMap((kind) => {
    const found = types.filter(([, type]) => type.kind === kind).map(([id]) => id);
    const needed = kind === 'normal' || assembly.settings.sittings.freezes;
    const name = kind === 'normal' ? 'des points normaux' : 'des points tardifs';
    if (found.length === 0 && needed)
      return [
        find(
          assembly,
          ['listTypes'],
          {
            code: 'missing-list-type',
            message: `Aucun type de liste n’est celui ${name} (${quote(`kind: ${kind}`)})\u00A0: ces points n’auraient pas de place.`,
            remedy: `Ajoutez-en un, ou donnez ${quote(`kind: ${kind}`)} à un type existant.`,
          },
          ...types.map(([id]) => ['listTypes', id, 'kind']),
        ),
      ];
    const [, second] = found;
    if (second === undefined) return [];
    return [
      find(assembly, ['listTypes', second, 'kind'], {
        code: 'repeated-list-type',
        message: `Deux types de liste sont celui ${name}\u00A0: ${found.map(quote).join(' et ')}.`,
        remedy: `Donnez ${quote('kind: custom')} à l’un des deux.`,
      }),
    ];
  });
}

function whatWaitsForTheFreeze(assembly: CheckedAssembly): Problem[] {
  const { recurring, visibility, notices } = assembly.settings;
  const freezes = ['sittings', 'freezes'];
  return [
    ...Object.entries(recurring)
      .filter(([, { enabled, when }]) => enabled && when === 'frozen')
      .map(([id]) =>
        find(
          assembly,
          ['recurring', id, 'when'],
          {
            code: 'unreachable-recurring-item',
            message: `Le point récurrent ${quote(id)} attend le gel de l’ordre du jour, mais cette assemblée ne gèle pas le sien.`,
            remedy: `Écrivez ${quote('when: planned')}, ou ${quote('freezes: true')}.`,
          },
          freezes,
        ),
      ),
    ...(visibility.membersSeeFrom === 'frozen'
      ? [
          find(
            assembly,
            ['visibility', 'membersSeeFrom'],
            {
              code: 'unreachable-visibility',
              message:
                'Les membres ne liraient les points qu’après le gel de l’ordre du jour, qui n’a jamais lieu ici.',
              remedy: `Écrivez ${quote('membersSeeFrom: presented')}, ou ${quote('freezes: true')}.`,
            },
            freezes,
          ),
        ]
      : []),
    ...notices.flatMap(({ kind }, index) =>
      kind === 'late' || kind === 'sittingFrozen'
        ? [
            find(
              assembly,
              ['notices', index, 'kind'],
              {
                code: 'unreachable-notice',
                severity: 'warning',
                message: `L’avertissement ${quote(kind)} ne partira jamais\u00A0: cette assemblée ne gèle pas son ordre du jour.`,
                remedy: 'Retirez cette ligne de «\u202Fnotices\u202F».',
              },
              freezes,
            ),
          ]
        : [],
    ),
  ];
}
