import { dayOf } from '../../calendar/calendar-day.ts';
import { numberOf } from '../agenda/number-items.ts';
import type { CollegeEvent } from '../event.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeChange } from '../state.ts';
import type { Item } from './item.ts';

/** What a command did to an item; `describeItemEvent` tells each in French. */
export type ItemEventKind =
  | 'itemCreated'
  | 'itemEdited'
  | 'itemDeleted'
  | 'itemForwarded'
  | 'itemValidated'
  | 'itemBack'
  | 'itemPresented'
  | 'itemTakenOff'
  | 'itemReturned'
  | 'itemGivenBack'
  | 'itemDecided'
  | 'itemDecisionUndone'
  | 'itemDecidedOutOfSitting'
  | 'itemDuplicated'
  | 'itemSent'
  | 'itemsLinked'
  | 'itemsUnlinked'
  | 'itemLabelled'
  | 'itemUnlabelled'
  | 'itemTakenOver'
  | 'itemReleased'
  | 'itemNoted'
  | 'itemMarginNoted'
  | 'followUpAsked'
  | 'followUpGiven'
  | 'annexAdded'
  | 'annexChanged'
  | 'annexRemoved'
  | 'recurringItemAdded';
export type ItemEvent = CollegeEvent<ItemEventKind>;

/**
 * An event on an item, which its facts name without a word of what is said behind closed doors.
 *
 * @param about the item as the command leaves it, its sitting if it is on an agenda, and what else is to be told
 */
export function itemEvent(
  kind: ItemEventKind,
  about: { readonly item: Item; readonly sitting?: Sitting | undefined; readonly facts?: ItemEvent['facts'] },
  change: CollegeChange,
): ItemEvent {
  const { item, sitting, facts } = about;
  return { kind, item: item.id, sitting: sitting?.id, facts: { ...nameItem(item, sitting), ...facts }, change };
}

/** The title of an open item; otherwise its number and the day of its sitting, or its id alone. */
export function nameItem(item: Item, sitting?: Sitting): ItemEvent['facts'] {
  if (item.privacy === 'open') return { id: item.id, title: item.title };
  const number = numberOf(item.id, sitting);
  return sitting === undefined || number === '0' ? { id: item.id } : { id: item.id, number, day: dayOf(sitting.at) };
}

/** A reason, told where the item's own texts may be. */
export function tellReason({ privacy }: Item, reason: string | undefined): ItemEvent['facts'] {
  return reason === undefined || privacy === 'closed' ? {} : { reason };
}
