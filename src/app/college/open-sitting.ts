import type { SittingId } from '../../core/college/ids.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { CollegeAction } from '../../core/college/rights/action.ts';
import { explainRight, type RightExplanation } from '../../core/college/rights/explain-right.ts';
import { visibleSitting } from '../../core/college/rights/visible-sitting.ts';
import type { FoundSitting } from '../../core/college/sittings/find-sitting.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../../core/college/state.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { loadState } from './load-state.ts';
import { contextOf } from './run-command.ts';

export type SittingReadRefusal =
  | HistoryRewritten
  | { readonly code: 'no-such-sitting' }
  | { readonly code: 'may-not-read'; readonly explanation: RightExplanation };

/** A sitting with the records around it, for somebody who may do something with it. */
export interface OpenedSitting extends FoundSitting {
  /** As its file holds it. */
  readonly sitting: Sitting;
  /** As the person may read it. */
  readonly visible: Sitting;
  readonly state: CollegeState;
  readonly context: CollegeContext;
}

/** @param action what the person must have the right to do with the sitting, beside seeing it */
export async function openSitting(
  work: CollegeWork,
  person: CollegePerson,
  id: SittingId,
  action: CollegeAction = 'sitting.view',
): Promise<Result<OpenedSitting, SittingReadRefusal>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const commit = followed.value;
  const context = await contextOf(work.ports, person);
  if (commit === undefined) return refuse({ code: 'no-such-sitting' });
  const neighbours = { assembly: undefined, year: undefined };
  const { state } = await loadState(work.ports, commit, { items: [], sittings: [id], neighbours });
  const sitting = state.sittings.get(id);
  const assembly = sitting && context.settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || assembly === undefined) return refuse({ code: 'no-such-sitting' });
  const explanation = explainRight('sitting.view', { sitting }, context) ?? explainRight(action, { sitting }, context);
  if (explanation !== undefined) return refuse({ code: 'may-not-read', explanation });
  const visible = visibleSitting(sitting, state.items, context);
  // The right to see it has just been asked.
  if (!visible.ok) return refuse({ code: 'no-such-sitting' });
  return accept({ sitting, visible: visible.value, assembly, state, context });
}
