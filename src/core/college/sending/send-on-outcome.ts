import type { Item, Outcome } from '../items/item.ts';
import type { ItemEvent } from '../items/item-event.ts';
import type { FreshIds } from '../items/take-id.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { sendItem } from './send-item.ts';
import { sentEvent } from './sent-event.ts';

/**
 * What an outcome sends by itself to the assemblies that the item asks for. A missing equivalent never holds up a
 * decision: it is named in the event.
 */
export function sendOnOutcome(
  item: Item,
  outcome: Outcome,
  state: CollegeState,
  context: CollegeContext,
  ids: FreshIds,
): readonly ItemEvent[] {
  const targets = context.settings.assemblies.get(item.assembly)?.sending.targets ?? [];
  const events: ItemEvent[] = [];
  let current = item;
  for (const target of targets) {
    if (!target.automaticOn.includes(outcome) || item.sendTo?.includes(target.to) !== true) continue;
    const sent = sendItem(current, target, state, context, ids, { leaveOut: true });
    // Sent by hand before: its copy stays the only one.
    if (!sent.ok) continue;
    current = sent.value.original;
    events.push(sentEvent(sent.value, state, context));
  }
  return events;
}
