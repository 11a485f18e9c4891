import { dayOf } from '../../calendar/calendar-day.ts';
import type { Item } from '../items/item.ts';
import { sourceOf } from '../legal-source.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import type { BallotRoom } from '../votes/ballot-check.ts';
import { secrecyOf } from '../votes/secrecy.ts';
import { earlierTiedSittings } from '../votes/tied-sittings.ts';
import { voteRulesOn } from '../votes/vote-rules.ts';
import type { FoundSitting } from './find-sitting.ts';
import type { Presence } from './presents-at-item.ts';

/** What a vote of that rank on an item is checked against. */
export function ballotRoomOf(
  item: Item,
  rank: number,
  { sitting, assembly, presence }: FoundSitting & { readonly presence: Presence },
  state: Pick<CollegeState, 'items' | 'sittings'>,
  settings: CollegeSettings,
): BallotRoom {
  const day = dayOf(sitting.at);
  return {
    presence,
    others: sitting.votes.filter((vote) => vote.item === item.id && vote.rank !== rank),
    secrecy: secrecyOf(item, assembly, settings, day),
    rules: voteRulesOn(settings, assembly, day),
    election: legalOn(settings, 'secretBallot', day),
    interest: assembly.lawOf === 'none' ? undefined : sourceOf(legalOn(settings, 'conflictOfInterest', day)),
    earlierTies: earlierTiedSittings(state, settings, item.id),
  };
}
