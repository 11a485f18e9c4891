import { sittingOf } from '../items/find-item.ts';
import { type ItemEvent, itemEvent } from '../items/item-event.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { SentItem } from './send-item.ts';

export function sentEvent(
  { original, copy, sitting, leftOut }: SentItem,
  state: CollegeState,
  { settings }: CollegeContext,
): ItemEvent {
  const to = settings.assemblies.get(copy.assembly)?.name ?? copy.assembly;
  const facts = { to, copy: copy.id, ...(leftOut.length === 0 ? {} : { leftOut }) };
  return itemEvent(
    'itemSent',
    { item: original, sitting: sittingOf(original, state), facts },
    { items: [original, copy], ...(sitting === undefined ? {} : { sittings: [sitting] }) },
  );
}
