import { accept, type Result } from '../../shared/result.ts';
import type { SittingId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeAction } from '../rights/action.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { Sitting, SittingAt, SittingStage } from './sitting.ts';
import { refuseSitting } from './sitting-refusal.ts';

/** A sitting with its assembly's settings. */
export interface FoundSitting<Found extends Sitting = Sitting> {
  readonly sitting: Found;
  readonly assembly: AssemblySettings;
}

/**
 * The sitting that a command names, at a stage that the command needs, if the person may do this with it.
 *
 * @returns refusal `sitting-unknown` or `wrong-sitting-stage`, or why the person may not
 */
export function findSitting<Stage extends SittingStage>(
  id: SittingId,
  stages: readonly Stage[],
  action: CollegeAction,
  { sittings }: Pick<CollegeState, 'sittings'>,
  context: CollegeContext,
): Result<FoundSitting<SittingAt<Stage>>, CollegeRefusal> {
  const sitting = sittings.get(id);
  const assembly = sitting && context.settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || assembly === undefined) return refuseSitting('sitting-unknown', { sitting: id });
  const allowed = mayAct(action, { sitting }, context);
  if (!allowed.ok) return allowed;
  if (!isAt(sitting, stages)) return refuseSitting('wrong-sitting-stage', { stage: sitting.stage, needed: stages });
  return accept({ sitting, assembly });
}

function isAt<Stage extends SittingStage>(sitting: Sitting, stages: readonly Stage[]): sitting is SittingAt<Stage> {
  const wanted: readonly SittingStage[] = stages;
  return wanted.includes(sitting.stage);
}
