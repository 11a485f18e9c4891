import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result } from '../../shared/result.ts';
import { isLate, listTypeFor, putOnAgenda } from '../agenda/put-on-agenda.ts';
import { removeLine } from '../agenda/remove-line.ts';
import type { ItemId } from '../ids.ts';
import { opinionsBlocking } from '../opinions/standing-opinions.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { handOver } from './common-of.ts';
import { findItemAt } from './find-item.ts';
import type { Item } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/** Puts a validated item on the agenda of a sitting that is not closed. */
export function decidePresentation(
  state: CollegeState,
  { item: id, sitting: sittingId, listType, forceNormal }: ItemCommandOf<'present'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['validated'], 'item.present', state, context);
  if (!found.ok) return found;
  const { item, assembly } = found.value;
  const sitting = state.sittings.get(sittingId);
  if (sitting === undefined) return refuseItem('sitting-not-found', { sitting: sittingId });
  if (sitting.assembly !== item.assembly) return refuseItem('sitting-of-other-assembly', { assembly: assembly.name });
  if (sitting.stage === 'closed') return refuseItem('sitting-closed', { day: dayOf(sitting.at) });
  const isCustom = listType === undefined || assembly.listTypes[listType]?.kind === 'custom';
  if (!isCustom) return refuseItem('choice-unknown', { field: 'listType', value: listType });
  const ready = checkOpinions(item, context);
  if (!ready.ok) return ready;

  const put = putOnAgenda(
    handOver(item),
    sitting,
    listType ?? listTypeFor(sitting, assembly, { forceNormal }),
    state,
    context,
  );
  const presented = settle(item, put.item, context, sitting);
  const late: ItemEvent['facts'] = isLate(presented, assembly) ? { list: 'late' } : {};
  const about = { item: presented, sitting: put.sitting, facts: { on: dayOf(sitting.at), ...late } };
  return accept([itemEvent('itemPresented', about, { items: [presented], sittings: [put.sitting] })]);
}

/** Takes an item off its agenda; it is validated again. Nothing noted about it in the sitting may be lost. */
export function decideTakingOff(
  state: CollegeState,
  { item: id }: ItemCommandOf<'takeOff'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['presented', 'correction'], 'item.takeOff', state, context);
  if (!found.ok) return found;
  const { item, sitting } = found.value;
  if (sitting === undefined || sitting.stage === 'closed') return refuseItem('sitting-closed');
  if (isNotedIn(sitting, item.id)) return refuseItem('noted-in-sitting', { day: dayOf(sitting.at) });
  const after = { ...sitting, agenda: [...removeLine(sitting.agenda, item.id)] };
  const validated = settle<Item>(item, { ...handOver(item), stage: 'validated' }, context);
  const about = { item: validated, facts: { on: dayOf(sitting.at) } };
  return accept([itemEvent('itemTakenOff', about, { items: [validated], sittings: [after] })]);
}

/** Refused while a mandatory opinion is neither given nor expired. */
export function checkOpinions(item: Item, { settings, now }: CollegeContext): Result<undefined, CollegeRefusal> {
  const blocking = opinionsBlocking(item, settings, belgianDay(now));
  const [first] = blocking;
  if (first === undefined) return accept(undefined);
  const assembly = settings.assemblies.get(item.assembly);
  const opinions = blocking.map(
    ({ opinion: { rule, adviser } }) =>
      (rule === undefined ? undefined : assembly?.opinions.rules[rule]?.label) ??
      (adviser.kind === 'service' ? adviser.service : adviser.person),
  );
  const { source } = blocking.find((each) => each.source !== undefined) ?? first;
  return refuseItem('opinions-missing', { opinions }, source);
}

function isNotedIn({ votes, attendance, recognisedUrgencies }: Sitting, item: ItemId): boolean {
  return (
    votes.some((vote) => vote.item === item) ||
    attendance.some(({ change }) => 'item' in change && change.item === item) ||
    recognisedUrgencies?.[item] !== undefined
  );
}
