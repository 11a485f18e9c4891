import type { CollegeContext } from '../state.ts';
import type { CollegeAction } from './action.ts';
import { assemblyOf } from './actor.ts';
import { CONFIDENTIAL_MATTERS, type ConfidentialMatter, mattersOf } from './confidentiality.ts';
import type { Subject } from './may-act.ts';
import { COLLEGE_RIGHTS } from './rights-table.ts';

/** What an access that was allowed has to leave in the log, for the directeur général to read. */
export interface ConfidentialAccess {
  readonly matters: readonly ConfidentialMatter[];
  /** In French, for the line of the log. */
  readonly reasons: readonly string[];
}

/**
 * Whether an access must be logged: reading a closed item of a public assembly, a confidential annex or opinion. In an
 * assembly that is never public closed doors are the rule, and say nothing of an item.
 */
export function confidentialAccess(
  action: CollegeAction,
  subject: Subject,
  { settings }: Pick<CollegeContext, 'settings'>,
): ConfidentialAccess | undefined {
  const id = assemblyOf(subject);
  const assembly = id === undefined ? undefined : settings.assemblies.get(id);
  if (assembly === undefined || !READINGS.has(action)) return undefined;
  const right = COLLEGE_RIGHTS[action];
  const counted = right.about === 'item' ? right.matters : [];
  const matters = mattersOf(subject, assembly).filter(
    (matter) => LOGGED.has(matter) && counted.includes(matter) && (matter !== 'closedSession' || assembly.public),
  );
  if (matters.length === 0) return undefined;
  return { matters, reasons: matters.map((matter) => CONFIDENTIAL_MATTERS[matter]) };
}

const READINGS: ReadonlySet<CollegeAction> = new Set([
  'item.view',
  'item.viewDecision',
  'item.viewNotes',
  'item.duplicate',
  'annex.view',
  'opinion.view',
]);
const LOGGED: ReadonlySet<ConfidentialMatter> = new Set(['closedSession', 'confidentialAnnex', 'confidentialOpinion']);
