import { dayOf } from '../../calendar/calendar-day.ts';
import { accept } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { isProposal, majorityOf, standingVotes } from '../votes/vote-result.ts';
import { voteRulesOn } from '../votes/vote-rules.ts';
import type { AttendanceCheck } from './attendance-check.ts';
import type { Mandate } from './mandate.ts';
import { membersOn } from './office-holders.ts';
import type { Sitting } from './sitting.ts';
import { refuseSitting } from './sitting-refusal.ts';

/**
 * Whether a councillor may be called to a tied college: the first in rank of those who don't sit there and are not
 * noted excused or absent.
 *
 * @see CDLD, art. L1123-22
 */
export function checkCall(
  called: Mandate,
  item: ItemId,
  sitting: Sitting,
  state: CollegeState,
  { settings }: Pick<CollegeContext, 'settings'>,
): AttendanceCheck {
  const assembly = settings.assemblies.get(sitting.assembly);
  if (assembly?.lawOf !== 'college') return refuseSitting('call-not-known');
  const { majority, tie } = voteRulesOn(settings, assembly, dayOf(sitting.at));
  const votes = sitting.votes.filter((vote) => vote.item === item);
  const isTied = standingVotes(votes)
    .filter(isProposal)
    .some((vote) => majorityOf(vote, votes, majority) === 'tied');
  if (!isTied) return refuseSitting('call-without-tie', {}, tie.source);

  const councillors = callableCouncillors(sitting, state, settings);
  const [next] = councillors;
  if (!councillors.some(({ id }) => id === called.id))
    return refuseSitting('called-not-councillor', { name: called.name }, tie.source);
  return next === undefined || next.id === called.id
    ? accept(undefined)
    : refuseSitting('called-out-of-rank', { name: called.name, next: next.name }, tie.source);
}

/** The councillors who may be called to a college's sitting, by rank. */
export function callableCouncillors(
  sitting: Sitting,
  { mandates }: Pick<CollegeState, 'mandates'>,
  settings: CollegeSettings,
): readonly Mandate[] {
  const unavailable = new Set(
    sitting.attendance.flatMap(({ mandate, change: { kind } }) =>
      kind === 'excused' || kind === 'absent' ? [mandate] : [],
    ),
  );
  return [...settings.assemblies].flatMap(([assembly, council]) =>
    council.lawOf === 'council'
      ? membersOn(mandates.values(), { assembly, settings: council }, dayOf(sitting.at)).filter(
          ({ id, assemblies }) => !assemblies.includes(sitting.assembly) && !unavailable.has(id),
        )
      : [],
  );
}
