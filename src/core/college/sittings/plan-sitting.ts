import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result } from '../../shared/result.ts';
import { isSameValue } from '../../shared/same-value.ts';
import { addRecurring } from '../agenda/add-recurring.ts';
import { type AssemblyId, sittingIdSchema } from '../ids.ts';
import { takeId } from '../items/take-id.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { lastDayOf, noticeRule } from './check-notice.ts';
import { findSitting } from './find-sitting.ts';
import type { Sitting, SittingAt } from './sitting.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

/** Plans a sitting, with the recurring items that its assembly puts on every new agenda. */
export function createSitting(
  state: CollegeState,
  { kind: _kind, assembly: id, place, noticeRank = 1, ...written }: SittingCommandOf<'createSitting'>,
  context: CollegeContext,
): SittingDecision {
  const assembly = context.settings.assemblies.get(id);
  if (assembly === undefined) return refuseSitting('assembly-unknown', { assembly: id });
  const allowed = mayAct('sitting.create', { assembly: id }, context);
  if (!allowed.ok) return allowed;

  const ids = context.newIds.values();
  const sitting: SittingAt<'planned'> = {
    ...written,
    id: sittingIdSchema.parse(takeId(ids)),
    stage: 'planned',
    assembly: id,
    place: place ?? assembly.sittings.usualPlace,
    noticeRank,
    agenda: [],
    attendance: [],
    votes: [],
  };
  const checked = checkDate(sitting, assembly, state, context);
  if (!checked.ok) return checked;
  const recurring = addRecurring(sitting, 'planned', state, context, ids);
  return accept([sittingEvent('sittingCreated', sitting, assembly), ...recurring.events]);
}

/** Changes the date, the place or the nature of a sitting. References and deadlines follow by themselves. */
export function editSitting(
  state: CollegeState,
  { sitting: id, changes }: SittingCommandOf<'editSitting'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['planned', 'frozen', 'held'], 'sitting.edit', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const { urgency = sitting.urgency, ...others } = changes;
  const { urgency: _urgency, ...kept } = sitting;
  // Spreading keeps the stage with the data that it can have, which the union does not follow.
  const after = { ...kept, ...others, ...(urgency === null || urgency === undefined ? {} : { urgency }) } as Sitting;
  if (isSameValue(sitting, after)) return refuseSitting('sitting-unchanged');
  if (after.at !== sitting.at) {
    if (sitting.stage === 'held') return refuseSitting('date-fixed');
    const checked = checkDate(after, assembly, state, context);
    if (!checked.ok) return checked;
  }
  const from = after.at === sitting.at ? {} : { from: sitting.at };
  return accept([sittingEvent('sittingEdited', after, assembly, { fields: Object.keys(changes), ...from })]);
}

export function deleteSitting(
  state: CollegeState,
  { sitting: id }: SittingCommandOf<'deleteSitting'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['planned', 'frozen'], 'sitting.delete', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  if (sitting.agenda.length > 0) return refuseSitting('sitting-not-empty', { items: sitting.agenda.length });
  return accept([sittingEvent('sittingDeleted', sitting, assembly, {}, { removed: [{ kind: 'sitting', id }] })]);
}

/** No other sitting of the assembly at that time, and still time for the notice, unless the sitting is past. */
function checkDate(
  sitting: Sitting,
  assembly: AssemblySettings,
  { sittings }: CollegeState,
  { settings, now }: CollegeContext,
): Result<undefined, CollegeRefusal> {
  const isTaken = [...sittings.values()].some(
    (other) => other.id !== sitting.id && isSame(other, sitting.assembly) && other.at === sitting.at,
  );
  if (isTaken) return refuseSitting('same-date-time', { assembly: assembly.name, at: sitting.at });
  const rule = noticeRule(sitting, assembly, settings);
  const today = belgianDay(now);
  if (rule === undefined || dayOf(sitting.at) < today || today <= lastDayOf(rule, sitting)) return accept(undefined);
  const facts = { lastDay: lastDayOf(rule, sitting), clearDays: rule.clearDays, at: sitting.at };
  return refuseSitting('notice-impossible', facts, rule.source);
}

function isSame({ assembly }: Sitting, id: AssemblyId): boolean {
  return assembly === id;
}
