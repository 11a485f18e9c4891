import { accept } from '../../shared/result.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkUrgency, needsUrgency } from './check-urgency.ts';
import { findSitting } from './find-sitting.ts';
import { presences, roomOf } from './presents-at-item.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

/** Notes who recognised the urgency of an item that came too late for a council; their names go into the minutes. */
export function recogniseUrgency(
  state: CollegeState,
  { sitting: id, item: itemId, by }: SittingCommandOf<'recogniseUrgency'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['held'], 'sitting.recordVote', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const item = state.items.get(itemId);
  if (item === undefined || !sitting.agenda.some((line) => line.item === itemId))
    return refuseSitting('item-not-on-agenda');
  if (!needsUrgency(item, sitting, assembly, context.settings)) return refuseSitting('urgency-not-needed');
  const presence = presences(roomOf(state, assembly, sitting))(itemId);
  const checked = checkUrgency(by, presence, sitting, context.settings);
  if (!checked.ok) return checked;
  const recognisedUrgencies = { ...sitting.recognisedUrgencies, [itemId]: [...new Set(by)] };
  return accept([sittingEvent('urgencyRecognised', { ...sitting, recognisedUrgencies }, assembly)]);
}
