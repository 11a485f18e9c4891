import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept } from '../../shared/result.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { lastDayOf } from './check-notice.ts';
import { minutesAvailableRule } from './deadlines.ts';
import { findSitting } from './find-sitting.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

/**
 * Notes that a later sitting approved the minutes. A council's must have lain ready long enough before it: they do from
 * the day of closing.
 *
 * @see CDLD, art. L1122-16
 */
export function approveMinutes(
  state: CollegeState,
  { sitting: id, at }: SittingCommandOf<'approveMinutes'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['closed'], 'sitting.approveMinutes', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  if (sitting.minutesApprovedAt !== undefined) return refuseSitting('already-approved');
  const approving = state.sittings.get(at);
  if (approving === undefined) return refuseSitting('sitting-unknown', { sitting: at });
  if (approving.assembly !== sitting.assembly)
    return refuseSitting('approving-sitting-of-other-assembly', { assembly: assembly.name });
  if (approving.at <= sitting.at) return refuseSitting('approving-sitting-not-later', { at: approving.at });
  if (approving.stage !== 'held' && approving.stage !== 'closed')
    return refuseSitting('approving-sitting-not-held', { at: approving.at });

  const rule = minutesAvailableRule(approving, assembly, context.settings);
  const ready = belgianDay(sitting.closedAt);
  if (rule !== undefined && ready > lastDayOf(rule, approving)) {
    const facts = { ready, lastDay: lastDayOf(rule, approving), clearDays: rule.clearDays, day: dayOf(approving.at) };
    return refuseSitting('minutes-available-too-late', facts, rule.source);
  }
  return accept([
    sittingEvent('minutesApproved', { ...sitting, minutesApprovedAt: at }, assembly, { approvedAt: approving.at }),
  ]);
}
