import { accept, type Result } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { findItemAt } from './find-item.ts';
import type { Item } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';

/**
 * Deletes an item that is on no agenda and not decided. What points at it forgets it: an item of which it was the copy
 * may be sent, or brought back, again.
 */
export function decideDeletion(
  state: CollegeState,
  { item: id }: ItemCommandOf<'delete'>,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  const found = findItemAt(id, ['draft', 'review', 'validated'], 'item.delete', state, context);
  if (!found.ok) return found;
  const { item } = found.value;
  const source = item.origin !== undefined && 'of' in item.origin ? [item.origin.of] : [];
  const items = [...new Set([...source, ...(item.links ?? [])])].flatMap((other) => {
    const held = state.items.get(other);
    return held === undefined ? [] : [forget(held, id)];
  });
  return accept([itemEvent('itemDeleted', { item }, { items, removed: [{ kind: 'item', id }] })]);
}

function forget(item: Item, gone: ItemId): Item {
  const sent = item.sent?.filter((copy) => copy.item !== gone);
  const links = item.links?.filter((other) => other !== gone);
  const kept = { ...item };
  delete kept.sent;
  delete kept.links;
  if (kept.stage === 'decided' && kept.copy === gone) delete kept.copy;
  return {
    ...kept,
    ...(sent === undefined || sent.length === 0 ? {} : { sent }),
    ...(links === undefined || links.length === 0 ? {} : { links }),
  };
}
