import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { handOver } from './common-of.ts';
import { findItemAt } from './find-item.ts';
import type { Item, ItemAt } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent, tellReason } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';
import { correctionLevel } from './validation-levels.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/** Gives an item back to its author without taking it off the agenda. */
export function decideReturn(
  state: CollegeState,
  { item: id, way, reason }: ItemCommandOf<'returnForCorrection'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['presented'], 'item.returnForCorrection', state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  if (sitting === undefined || sitting.stage === 'closed') return refuseItem('sitting-closed');
  if (!assembly.returns.includes(way)) return refuseItem('return-not-offered', { way, offered: assembly.returns });
  const returned = settle<Item>(
    item,
    { ...handOver(item), ...placeOf(item), stage: 'correction', returnedAt: context.now, way, reason },
    context,
    sitting,
  );
  const facts = { on: dayOf(sitting.at), ...tellReason(item, reason) };
  return accept([itemEvent('itemReturned', { item: returned, sitting, facts }, { items: [returned] })]);
}

/** A corrected item goes on to its next level, or back to the secretariat when its way is over. */
export function decideGivingBack(
  state: CollegeState,
  { item: id }: ItemCommandOf<'giveBack'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['correction'], 'item.giveBack', state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  const level = correctionLevel(item, assembly, context.people);
  const { returnedAt, way, reason } = item;
  const next = settle<Item>(
    item,
    level === undefined
      ? { ...handOver(item), ...placeOf(item), stage: 'presented' }
      : { ...handOver(item), ...placeOf(item), stage: 'correction', returnedAt, way, reason, level },
    context,
    sitting,
  );
  const facts: ItemEvent['facts'] = level === undefined ? {} : { level: assembly.levels[level]?.label ?? level };
  return accept([itemEvent('itemGivenBack', { item: next, sitting, facts }, { items: [next] })]);
}

/** The items of an agenda that are out for correction: as long as there is one, their sitting can't close. */
export function outForCorrection({ agenda }: Sitting, { items }: CollegeState): readonly ItemAt<'correction'>[] {
  return agenda.flatMap(({ item }) => {
    const held = items.get(item);
    return held?.stage === 'correction' ? [held] : [];
  });
}

function placeOf({ sitting, listType, presentedAt }: ItemAt<'presented' | 'correction'>) {
  return { sitting, listType, presentedAt };
}
