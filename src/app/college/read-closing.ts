import type { SittingId } from '../../core/college/ids.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { mayAct } from '../../core/college/rights/decide-right.ts';
import { closingChecklist } from '../../core/college/sittings/closing-checklist.ts';
import { CLOSING_PROBLEMS, type ClosingProblem } from '../../core/college/sittings/closing-problem.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { CollegeWork } from './college-work.ts';
import { explainRule } from './explain-command.ts';
import { openSitting, type SittingReadRefusal } from './open-sitting.ts';

/** A line of the check-list in French, with the item to open. */
export interface ShownProblem extends ClosingProblem {
  readonly sentence: string;
  /** Why it could not be decided so, or why the vote does not hold. */
  readonly explanation?: string | undefined;
}

/** What is left to see before closing, for who prepares or closes the sitting. */
export async function readClosing(
  work: CollegeWork,
  person: CollegePerson,
  id: SittingId,
): Promise<Result<readonly ShownProblem[], SittingReadRefusal>> {
  const opened = await openSitting(work, person, id, 'sitting.edit');
  if (!opened.ok) return opened;
  const { sitting, state, context } = opened.value;
  const problems = closingChecklist(opened.value, state, context).filter(({ item: about }) => {
    const item = about === undefined ? undefined : state.items.get(about);
    return item === undefined || mayAct('item.viewDecision', { item, sitting }, context).ok;
  });
  return accept(
    problems.map((problem) => ({
      ...problem,
      sentence: CLOSING_PROBLEMS[problem.code],
      ...(problem.because === undefined ? {} : { explanation: explainRule(problem.because) }),
    })),
  );
}
