import type { Problem } from '../../../content/problem.ts';
import { type CheckedAssembly, find, quote } from './settings-check.ts';

/** Two items never bear one reference, nor do two assemblies. */
export function checkNumbering(assembly: CheckedAssembly): Problem[] {
  const { numbering } = assembly.settings;
  const path = ['numbering', 'reference'];
  const { reference } = numbering;
  const problems: Problem[] = [];
  if (!tellsSittingsApart(reference, numbering))
    problems.push(
      find(assembly, path, {
        code: 'reference-not-unique',
        message: `Avec le motif ${quote(reference)}, deux séances donneraient les mêmes références.`,
        remedy: `Ajoutez ${quote('{date}')}, ou ${quote('{year}')} avec ${quote('{sitting}')} ou ${quote('{global}')}.`,
      }),
    );
  const twin = [...assembly.all.settings.assemblies].find(
    ([id, other]) => id < assembly.id && other.numbering.reference === reference,
  );
  if (twin !== undefined)
    problems.push(
      find(
        assembly,
        path,
        {
          code: 'same-reference',
          message: `Le motif ${quote(reference)} est aussi celui de ${quote(twin[1].name)}\u00A0: deux points porteraient la même référence.`,
          remedy: 'Donnez à chaque assemblée son propre préfixe.',
        },
        { source: assembly.all.sources.assemblies.get(twin[0]) ?? [], path },
      ),
    );
  return problems;
}

function tellsSittingsApart(
  reference: string,
  { sittingsRestartYearly, itemsRestartYearly }: CheckedAssembly['settings']['numbering'],
): boolean {
  const has = (part: string) => reference.includes(`{${part}}`);
  const year = has('year');
  return (
    has('date') ||
    (year && has('month') && has('day')) ||
    (has('sitting') && (year || !sittingsRestartYearly)) ||
    (has('global') && (year || !itemsRestartYearly))
  );
}
