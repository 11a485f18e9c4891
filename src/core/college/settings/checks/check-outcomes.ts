import type { Problem } from '../../../content/problem.ts';
import type { Outcome } from '../../items/item.ts';
import { type CheckedAssembly, choices, find, quote } from './settings-check.ts';

/** Outcomes after which nothing more is asked of the assembly. */
const FINAL: readonly Outcome[] = [
  'accepted',
  'acceptedModified',
  'refused',
  'notApplicable',
  'noted',
  'transferred',
  'decidedOutOfSitting',
];

/** Whether items can end, by the outcomes that the assembly enables. */
export function checkOutcomes(assembly: CheckedAssembly): Problem[] {
  const { outcomes, sittings, fields } = assembly.settings;
  const problems: Problem[] = [];
  if (!outcomes.some((outcome) => FINAL.includes(outcome) && outcome !== 'decidedOutOfSitting'))
    problems.push(
      find(assembly, ['outcomes'], {
        code: 'no-final-outcome',
        message: 'Aucune issue ne met fin à un point\u00A0: tous reviendraient sans cesse.',
        remedy: `Ajoutez au moins l’une de ces issues\u00A0: ${choices(FINAL.slice(0, -1))}.`,
      }),
    );
  const { closingOutcome } = sittings;
  if (closingOutcome !== undefined && !outcomes.includes(closingOutcome))
    problems.push(
      find(
        assembly,
        ['sittings', 'closingOutcome'],
        {
          code: 'closing-outcome-not-enabled',
          message: `L’issue donnée à la clôture, ${quote(closingOutcome)}, ne figure pas dans ${quote('outcomes')}.`,
          remedy: `Ajoutez-la à ${quote('outcomes')}, ou choisissez parmi\u00A0: ${choices(outcomes)}.`,
        },
        ['outcomes'],
      ),
    );
  const outOfSitting = outcomes.indexOf('decidedOutOfSitting');
  if (outOfSitting !== -1 && !fields.used.includes('delegated'))
    problems.push(
      find(
        assembly,
        ['outcomes', outOfSitting],
        {
          code: 'unreachable-outcome',
          message:
            'Une décision hors séance demande un point marqué «\u202Fdelegated\u202F», champ que l’assemblée n’emploie pas.',
          remedy: `Ajoutez ${quote('delegated')} à ${quote('fields.used')}, ou retirez ${quote('decidedOutOfSitting')} de ${quote('outcomes')}.`,
        },
        ['outcomes'],
        ['fields', 'used'],
      ),
    );
  return problems;
}
