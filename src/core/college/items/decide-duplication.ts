import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkFields } from './check-fields.ts';
import { copiedAnnexes, copyItem } from './copy-item.ts';
import { findItem } from './find-item.ts';
import type { ItemAt } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { settle } from './settle.ts';
import { takeItemId } from './take-id.ts';

/** A new draft of the person's own from an item that they may read, with the annexes that they may open. */
export function decideDuplication(
  state: CollegeState,
  { item: id, proposingService, annexes }: ItemCommandOf<'duplicate'>,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  const found = findItem(id, 'item.duplicate', state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  const kept = annexes
    ? copiedAnnexes(item, assembly, { withOpinions: false }).filter(
        (annex) => mayAct('annex.view', { item, sitting, annex }, context).ok,
      )
    : [];
  const copy: ItemAt<'draft'> = {
    ...copyItem(item, takeItemId(context.newIds.values()), { kind: 'duplicate', of: id }, kept, context),
    proposingService: proposingService ?? item.proposingService,
    author: context.person.id,
    stage: 'draft',
  };
  const allowed = mayAct('item.create', { assembly: item.assembly, item: copy }, context);
  if (!allowed.ok) return allowed;
  const checked = checkFields(['proposingService'], copy, assembly, state, context);
  if (!checked.ok) return checked;
  const draft = settle(undefined, copy, context);
  return accept([itemEvent('itemDuplicated', { item: draft, facts: { of: id } }, { items: [draft] })]);
}
