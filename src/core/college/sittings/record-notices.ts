import { dayOf } from '../../calendar/calendar-day.ts';
import { accept } from '../../shared/result.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { findSitting } from './find-sitting.ts';
import { isInOffice } from './office-holders.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

/** Notes when members received their notice. A late receipt is a fact too: the check-list of closing tells of it. */
export function recordNotices(
  state: CollegeState,
  { sitting: id, notices }: SittingCommandOf<'recordNotices'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['planned', 'frozen', 'held'], 'sitting.edit', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  for (const { mandate: named } of notices) {
    const mandate = state.mandates.get(named);
    if (mandate === undefined) return refuseSitting('attendee-unknown', { mandate: named });
    if (!mandate.assemblies.includes(sitting.assembly)) return refuseSitting('not-of-assembly', { name: mandate.name });
    if (!isInOffice(mandate, dayOf(sitting.at))) return refuseSitting('attendee-not-in-office', { name: mandate.name });
  }
  const kept = (sitting.notices ?? []).filter(({ mandate }) => !notices.some((notice) => notice.mandate === mandate));
  const after = { ...sitting, notices: [...kept, ...notices] };
  return accept([sittingEvent('noticesRecorded', after, assembly, { notices: notices.length })]);
}
