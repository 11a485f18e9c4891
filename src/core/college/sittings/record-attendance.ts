import { accept, type Result } from '../../shared/result.ts';
import { isSameValue } from '../../shared/same-value.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkAttendance } from './check-attendance.ts';
import { findSitting } from './find-sitting.ts';
import type { AttendanceEntry, Sitting } from './sitting.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

type Written = Pick<AttendanceEntry, 'mandate' | 'change'>;

/** Notes who is there, comes or goes. An entry takes the place of the one that said the same thing otherwise. */
export function recordAttendance(
  state: CollegeState,
  { sitting: id, entries }: SittingCommandOf<'recordAttendance'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['planned', 'frozen', 'held'], 'sitting.recordAttendance', state, context);
  if (!found.ok) return found;
  const { assembly } = found.value;
  let sitting: Sitting = found.value.sitting;
  for (const entry of entries) {
    const checked: Result<undefined, CollegeRefusal> = checkAttendance(entry, sitting, state, context);
    if (!checked.ok) return checked;
    const others: readonly AttendanceEntry[] = sitting.attendance.filter((other) => !isReplacedBy(other, entry));
    const written = { ...entry, by: context.person.id, at: context.now };
    sitting = { ...sitting, attendance: [...others, written] };
  }
  return accept([sittingEvent('attendanceRecorded', sitting, assembly, { entries: entries.length })]);
}

/** Takes an entry back, as it was written. */
export function removeAttendance(
  state: CollegeState,
  { sitting: id, entry }: SittingCommandOf<'removeAttendance'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['planned', 'frozen', 'held'], 'sitting.recordAttendance', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const attendance = sitting.attendance.filter(
    ({ mandate, change }) => mandate !== entry.mandate || !isSameValue(change, entry.change),
  );
  if (attendance.length === sitting.attendance.length) return refuseSitting('entry-not-found');
  return accept([sittingEvent('attendanceRemoved', { ...sitting, attendance }, assembly)]);
}

/** One opening a person, and one movement, call or function a person and item. */
function isReplacedBy(earlier: Written, later: Written): boolean {
  return (
    earlier.mandate === later.mandate &&
    placeOf(earlier.change) === placeOf(later.change) &&
    itemOf(earlier.change) === itemOf(later.change)
  );
}

function placeOf({ kind }: Written['change']): 'opening' | 'movement' | 'call' | 'function' {
  switch (kind) {
    case 'arrives':
    case 'leaves':
      return 'movement';
    case 'called':
      return 'call';
    case 'actsAs':
      return 'function';
    default:
      return 'opening';
  }
}

function itemOf(change: Written['change']): string | undefined {
  return 'item' in change ? change.item : undefined;
}
