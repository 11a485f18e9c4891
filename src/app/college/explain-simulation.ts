import { SIMULATED_ASPECTS } from '../../core/college/settings/simulate-settings.ts';
import { formatProblem } from '../../core/content/problem.ts';
import { quote } from '../../core/editing/describe-change.ts';
import type { Simulation } from './simulate.ts';

/** What new settings would change, in French, for a terminal. */
export function explainSimulation({ items, changed, problems }: Simulation): string {
  const lines = changed.flatMap(({ item, assembly, title, changes }) => [
    `${item} (${assembly}) ${quote(title)}`,
    ...changes.flatMap(({ aspect, before, after }) => [
      `  ${SIMULATED_ASPECTS[aspect]}`,
      ...before.map((line) => `    - ${line}`),
      ...after.map((line) => `    + ${line}`),
    ]),
  ]);
  return [...problems.map(formatProblem), ...lines, summarise(changed.length, items)].join('\n');
}

function summarise(changed: number, items: number): string {
  if (items === 0) return 'Il n’y a encore aucun point.';
  if (changed === 0)
    return items === 1 ? 'Le seul point ne changerait pas.' : `Aucun des ${items} points ne changerait.`;
  const among = changed === 1 ? 'Un point changerait' : `${changed} points changeraient`;
  return `${among} sur ${items}\u00A0: «\u202F-\u202F» ce qui vaut aujourd’hui, «\u202F+\u202F» ce qui vaudrait.`;
}
