import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept } from '../../shared/result.ts';
import { addRecurring } from '../agenda/add-recurring.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { findSitting } from './find-sitting.ts';
import type { SittingAt } from './sitting.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

type Named = Pick<SittingCommandOf<'freezeSitting'>, 'sitting'>;

/** Freezes the agenda: what comes after is late. Recurring items of this stage are added first. */
export function freezeSitting(state: CollegeState, { sitting: id }: Named, context: CollegeContext): SittingDecision {
  const found = findSitting(id, ['planned'], 'sitting.freeze', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  if (!assembly.sittings.freezes) return refuseSitting('freeze-not-used', { assembly: assembly.name });
  const frozen: SittingAt<'frozen'> = { ...sitting, stage: 'frozen', frozenAt: context.now };
  const recurring = addRecurring(frozen, 'frozen', state, context, context.newIds.values());
  return accept([sittingEvent('sittingFrozen', frozen, assembly), ...recurring.events]);
}

/** Takes the freeze back, as long as nothing came after it. */
export function unfreezeSitting(state: CollegeState, { sitting: id }: Named, context: CollegeContext): SittingDecision {
  const found = findSitting(id, ['frozen'], 'sitting.freeze', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const { frozenAt, ...planned } = sitting;
  const added = sitting.agenda.filter(({ item }) => {
    const listed = state.items.get(item);
    return listed !== undefined && 'presentedAt' in listed && listed.presentedAt > frozenAt;
  });
  if (added.length > 0) return refuseSitting('late-items-added', { items: added.length });
  return accept([sittingEvent('sittingUnfrozen', { ...planned, stage: 'planned' }, assembly)]);
}

/** Opens a sitting on its day or after it, if it was entered late. */
export function openSitting(state: CollegeState, { sitting: id }: Named, context: CollegeContext): SittingDecision {
  const found = findSitting(id, ['planned', 'frozen'], 'sitting.open', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  if (sitting.stage === 'planned' && assembly.sittings.freezes) return refuseSitting('freeze-first');
  const day = dayOf(sitting.at);
  if (belgianDay(context.now) < day) return refuseSitting('sitting-not-today', { day });
  const frozenAt = sitting.stage === 'frozen' ? sitting.frozenAt : context.now;
  const held: SittingAt<'held'> = { ...sitting, stage: 'held', frozenAt, openedAt: context.now };
  return accept([sittingEvent('sittingOpened', held, assembly)]);
}
