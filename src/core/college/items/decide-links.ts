import { accept, type Result } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { findItem, sittingOf } from './find-item.ts';
import type { Item } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';

/** Ties two items together, or unties them; each knows the other. */
export function decideLink(
  state: CollegeState,
  { kind, item: id, other: otherId }: ItemCommandOf<'link' | 'unlink'>,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  const found = findItem(id, 'item.link', state, context);
  if (!found.ok) return found;
  if (id === otherId) return refuseItem('same-item');
  const seen = findItem(otherId, 'item.view', state, context);
  if (!seen.ok) return seen;
  const [{ item }, { item: other }] = [found.value, seen.value];
  const isLinked = item.links?.includes(otherId) === true;
  if (kind === 'link' && isLinked) return refuseItem('already-linked');
  if (kind === 'unlink' && !isLinked) return refuseItem('not-linked');
  const change = kind === 'link' ? withLink : withoutLink;
  const items = [change(item, otherId), change(other, id)];
  const facts = { other: otherId };
  return accept([
    itemEvent(
      kind === 'link' ? 'itemsLinked' : 'itemsUnlinked',
      { item, sitting: sittingOf(item, state), facts },
      { items },
    ),
  ]);
}

function withLink(item: Item, other: ItemId): Item {
  return { ...item, links: [...(item.links ?? []).filter((link) => link !== other), other] };
}

function withoutLink(item: Item, other: ItemId): Item {
  const { links = [], ...unlinked } = item;
  const kept = links.filter((link) => link !== other);
  return kept.length === 0 ? unlinked : { ...unlinked, links: kept };
}
