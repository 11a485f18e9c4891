import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result } from '../../shared/result.ts';
import { evolve } from '../event.ts';
import { inheritOpinions } from '../opinions/inherit-opinions.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { sendOnOutcome } from '../sending/send-on-outcome.ts';
import { isDecision } from '../sittings/closing-checklist.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkDecidable, isWithoutText } from './check-decidable.ts';
import { commonOf, handOver } from './common-of.ts';
import { copiedAnnexes, copyItem } from './copy-item.ts';
import { checkOpinions } from './decide-presentation.ts';
import { type FoundItem, findItemAt } from './find-item.ts';
import type { Item, ItemAt, Outcome } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent, tellReason } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';
import { type FreshIds, takeItemId } from './take-id.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/**
 * Takes down what became of an item in an open sitting. A postponed item comes
 * back as a copy, and an outcome may send the item on to another assembly by itself.
 */
export function decideOutcome(
  state: CollegeState,
  { item: id, outcome, copy = false }: ItemCommandOf<'decide'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['presented'], 'item.decide', state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  if (sitting === undefined || sitting.stage !== 'held') return refuseItem('sitting-not-open');
  const day = dayOf(sitting.at);
  if (day > belgianDay(context.now)) return refuseItem('sitting-to-come', { day });
  if (!assembly.outcomes.includes(outcome))
    return refuseItem('outcome-not-offered', { outcome, offered: assembly.outcomes });
  if (isDecision(outcome)) {
    const decidable = checkDecidable(state, item, { assembly, sitting }, outcome, context);
    if (!decidable.ok) return decidable;
  }

  const ids = context.newIds.values();
  const again = copyFor(outcome, copy, found.value, ids, context);
  const { sitting: sittingId, listType, presentedAt } = item;
  const decided = settle<Item>(
    item,
    {
      ...handOver(item),
      stage: 'decided',
      sitting: sittingId,
      listType,
      presentedAt,
      outcome,
      decidedAt: context.now,
      ...(again === undefined ? {} : { copy: again.id }),
    },
    context,
    sitting,
  );
  const facts: ItemEvent['facts'] = { outcome, ...(again === undefined ? {} : { copy: again.id }) };
  const items = again === undefined ? [decided] : [decided, again];
  const event = itemEvent('itemDecided', { item: decided, sitting, facts }, { items });
  return accept([event, ...sendOnOutcome(decided, outcome, evolve(state, [event]), context, ids)]);
}

/** Makes an item undecided again, as long as its sitting is open and no copy was made of it. */
export function decideUndoing(
  state: CollegeState,
  { item: id }: ItemCommandOf<'undoDecision'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['decided'], 'item.decide', state, context);
  if (!found.ok) return found;
  const { item, sitting } = found.value;
  if (sitting === undefined || sitting.stage !== 'held') return refuseItem('sitting-not-open');
  const copies = [item.copy, ...(item.sent ?? []).map((sent) => sent.item)].filter((copy) => copy !== undefined);
  if (copies.length > 0) return refuseItem('copy-exists', { copies });
  const { sitting: sittingId, listType, presentedAt } = item;
  const presented = settle<Item>(
    item,
    { ...commonOf(item), stage: 'presented', sitting: sittingId, listType, presentedAt },
    context,
    sitting,
  );
  return accept([itemEvent('itemDecisionUndone', { item: presented, sitting }, { items: [presented] })]);
}

/** Decides a validated item between two sittings, where the assembly has delegated it. */
export function decideOutOfSitting(
  state: CollegeState,
  { item: id, reason }: ItemCommandOf<'decideOutOfSitting'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['validated'], 'item.decideOutOfSitting', state, context);
  if (!found.ok) return found;
  const { item, assembly } = found.value;
  if (!assembly.outcomes.includes('decidedOutOfSitting')) {
    return refuseItem('outcome-not-offered', { outcome: 'decidedOutOfSitting', offered: assembly.outcomes });
  }
  if (item.delegated !== true) return refuseItem('not-delegated');
  if (isWithoutText(item)) return refuseItem('texts-empty');
  const ready = checkOpinions(item, context);
  if (!ready.ok) return ready;
  const decided = settle<Item>(
    item,
    { ...handOver(item), stage: 'decidedOutOfSitting', decidedAt: context.now, decidedBy: context.person.id, reason },
    context,
  );
  const facts = tellReason(item, reason);
  const event = itemEvent('itemDecidedOutOfSitting', { item: decided, facts }, { items: [decided] });
  const ids = context.newIds.values();
  return accept([event, ...sendOnOutcome(decided, 'decidedOutOfSitting', evolve(state, [event]), context, ids)]);
}

/** The item that comes back: a draft of the service, or a validated one with its opinions for the next sitting. */
function copyFor(
  outcome: Outcome,
  wanted: boolean,
  { item, assembly }: FoundItem,
  ids: FreshIds,
  context: CollegeContext,
): ItemAt<'draft' | 'validated'> | undefined {
  const isNext = outcome === 'postponedToNext';
  if (!isNext && outcome !== 'postponed' && !(outcome === 'withdrawn' && wanted)) return undefined;
  const kept = copiedAnnexes(item, assembly, { withOpinions: isNext });
  const copy = copyItem(item, takeItemId(ids), { kind: 'again', of: item.id }, kept, context);
  if (!isNext) return settle<ItemAt<'draft'>>(undefined, { ...copy, stage: 'draft' }, context);
  const opinions = inheritOpinions(item, context.settings, belgianDay(context.now));
  const inherited = opinions.length === 0 ? {} : { opinions: [...opinions] };
  return settle<ItemAt<'validated'>>(undefined, { ...copy, ...inherited, stage: 'validated' }, context);
}
