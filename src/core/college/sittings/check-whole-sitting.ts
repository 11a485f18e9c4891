import { dayOf } from '../../calendar/calendar-day.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import { checkNotice } from './check-notice.ts';
import type { ClosingProblem } from './closing-problem.ts';
import type { FoundSitting } from './find-sitting.ts';
import { membersOn } from './office-holders.ts';
import { roomOf } from './presents-at-item.ts';
import { rollCall } from './roll-call.ts';
import { signatoriesOn } from './signatories.ts';

/** What to see about a sitting beside its items: warnings, since they are facts that no closing can change. */
export function checkSittingAsWhole(
  { sitting, assembly }: FoundSitting,
  state: CollegeState,
  settings: CollegeSettings,
): readonly ClosingProblem[] {
  const warning = (code: ClosingProblem['code'], names?: readonly string[]): ClosingProblem => ({
    code,
    blocking: false,
    ...(names === undefined ? {} : { names }),
  });
  const members = membersOn(
    state.mandates.values(),
    { assembly: sitting.assembly, settings: assembly },
    dayOf(sitting.at),
  );
  const arrivals = new Set(sitting.attendance.map(({ mandate }) => mandate));
  const unrecorded = rollCall(roomOf(state, assembly, sitting)).unrecorded.filter(
    (member) => members.includes(member) && !arrivals.has(member.id),
  );
  const late = (sitting.notices ?? []).flatMap(({ mandate, received }) =>
    checkNotice(received, sitting, assembly, settings).ok ? [] : (state.mandates.get(mandate)?.name ?? mandate),
  );
  const hasSignatory = signatoriesOn(state, { id: sitting.assembly, assembly }, dayOf(sitting.at)).length > 0;
  return [
    ...(unrecorded.length > 0
      ? [
          warning(
            'attendanceMissing',
            unrecorded.map(({ name }) => name),
          ),
        ]
      : []),
    ...(late.length > 0 ? [warning('noticeLate', late)] : []),
    ...(hasSignatory ? [] : [warning('signatoryMissing')]),
  ];
}
