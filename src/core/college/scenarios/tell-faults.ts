import { unreachable } from '../../shared/unreachable.ts';
import type { Difference } from './find-differences.ts';
import type { ScenarioFault } from './run-scenario.ts';

/** What did not come as told, for people: the step, then what was expected and what came. */
export function tellFaults(faults: readonly ScenarioFault[]): string {
  return faults
    .map((fault) => {
      switch (fault.kind) {
        case 'step':
          return `  ${tellStep(fault)}\n${fault.differences.map(tellDifference).join('\n')}`;
        case 'end':
          return `  à la fin\n${fault.differences.map(tellDifference).join('\n')}`;
        default:
          return unreachable(fault);
      }
    })
    .join('\n');
}

function tellStep({ number, step: { qui, etape } }: Extract<ScenarioFault, { kind: 'step' }>): string {
  return number === undefined ? `${etape} (${qui})` : `étape ${number} (${qui})\u00A0: ${etape}`;
}

function tellDifference({ path, expected, found }: Difference): string {
  if (expected === undefined) return `    ${path}\u00A0: ${show(found)}`;
  return `    ${path}\n      attendu\u00A0: ${show(expected)}\n      obtenu\u00A0: ${show(found)}`;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'rien');
}
