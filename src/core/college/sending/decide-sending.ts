import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import { commonOf } from '../items/common-of.ts';
import { checkOpinions } from '../items/decide-presentation.ts';
import { findItem } from '../items/find-item.ts';
import type { Item } from '../items/item.ts';
import type { ItemCommandOf } from '../items/item-command.ts';
import type { ItemEvent } from '../items/item-event.ts';
import { refuseItem } from '../items/item-refusal.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { sendItem, targetOf } from './send-item.ts';
import { sentEvent } from './sent-event.ts';

/** Sends an item to another assembly by hand, from the stages that the settings name. */
export function decideSending(
  state: CollegeState,
  { item: id, to, urgentSitting, leaveOut }: ItemCommandOf<'send'>,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  const found = findItem(id, 'item.send', state, context);
  if (!found.ok) return found;
  const { item, assembly } = found.value;
  const target = targetOf(assembly, to);
  if (target === undefined) return refuseItem('target-unknown', { assembly: to });
  const stages: readonly string[] = target.from;
  if (!stages.includes(item.stage)) {
    return refuseItem('target-not-at-stage', { stage: item.stage, needed: target.from });
  }
  const sitting = urgentSitting === undefined ? undefined : state.sittings.get(urgentSitting);
  if (urgentSitting !== undefined) {
    if (sitting === undefined) return refuseItem('sitting-not-found', { sitting: urgentSitting });
    if (sitting.assembly !== to) return refuseItem('sitting-of-other-assembly', { assembly: to });
    if (sitting.stage === 'closed') return refuseItem('sitting-closed', { day: dayOf(sitting.at) });
    if (!target.urgentAllowed) return refuseItem('urgency-not-allowed', { assembly: to });
  }
  const sent = sendItem(item, target, state, context, context.newIds.values(), {
    leaveOut: leaveOut === true,
    urgentSitting: sitting,
  });
  if (!sent.ok) return sent;
  const { copy } = sent.value;
  if (copy.stage === 'presented') {
    // Onto an agenda of the other assembly as any item of it: by whoever keeps it, and with its mandatory opinions.
    const validated: Item = { ...commonOf(copy), stage: 'validated' };
    const allowed = mayAct('item.present', { item: validated }, context);
    if (!allowed.ok) return allowed;
    const ready = checkOpinions(validated, context);
    if (!ready.ok) return ready;
  }
  return accept([sentEvent(sent.value, state, context)]);
}
