import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, find, quote } from './settings-check.ts';

/** The lists of an assembly whose entries a person chooses by name. */
const LISTS = [
  { key: 'levels', one: 'niveaux de validation' },
  { key: 'categories', one: 'catégories' },
  { key: 'classifiers', one: 'classements' },
  { key: 'labels', one: 'étiquettes' },
  { key: 'listTypes', one: 'types de liste' },
  { key: 'committees', one: 'commissions' },
  { key: 'annexTypes', one: 'types d’annexe' },
] as const;

/** Two entries that a person could not tell apart, and ids whose order YAML would not keep. */
export function checkNames(assembly: CheckedAssembly): Problem[] {
  return LISTS.flatMap(({ key, one }) => {
    const entries = Object.entries(assembly.settings[key]);
    return [
      ...repeatedLabels(entries).map(([id, other, label]) =>
        find(
          assembly,
          [key, id, 'label'],
          {
            code: 'same-label',
            message: `Deux ${one} s’appellent ${quote(label)}\u00A0: ${quote(other)} et ${quote(id)}.`,
            remedy: 'Donnez un autre nom à l’une des deux entrées, ou retirez-la.',
          },
          [key, other, 'label'],
        ),
      ),
      ...entries
        .filter(([id]) => /^\d+$/.test(id))
        .map(([id]) =>
          find(assembly, [key, id], {
            code: 'number-like-id',
            message: `L’identifiant ${quote(id)} n’est fait que de chiffres\u00A0: il passerait devant les autres, où qu’il soit écrit.`,
            remedy: `Ajoutez-y des lettres, par exemple ${quote(`n-${id}`)}.`,
          }),
        ),
    ];
  });
}

/** Pairs of ids of one label, whatever its case and accents. */
function repeatedLabels(
  entries: readonly (readonly [string, { readonly label: string }])[],
): [string, string, string][] {
  const first = new Map<string, string>();
  return entries.flatMap(([id, { label }]): [string, string, string][] => {
    const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const other = first.get(plain);
    if (other !== undefined) return [[id, other, label]];
    first.set(plain, id);
    return [];
  });
}
