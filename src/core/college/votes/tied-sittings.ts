import { dayOf } from '../../calendar/calendar-day.ts';
import type { ItemId, SittingId } from '../ids.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import { isProposal, majorityOf, standingVotes } from './vote-result.ts';
import { voteRulesOn } from './vote-rules.ts';

/**
 * In how many earlier sittings a matter was tied, along the items of which this one is the copy. A sitting in which
 * it was voted again without a tie does not count.
 *
 * @see CDLD, art. L1123-22
 */
export function earlierTiedSittings(
  state: Pick<CollegeState, 'items' | 'sittings'>,
  settings: CollegeSettings,
  item: ItemId,
): number {
  const tied = new Set<SittingId>();
  const walked = new Set<ItemId>([item]);
  for (let earlier = predecessor(state, item); earlier !== undefined; earlier = predecessor(state, earlier)) {
    if (walked.has(earlier)) break;
    walked.add(earlier);
    const found = state.items.get(earlier);
    if (found !== undefined && 'sitting' in found && wasTied(state, settings, earlier, found.sitting))
      tied.add(found.sitting);
  }
  return tied.size;
}

function predecessor({ items }: Pick<CollegeState, 'items'>, item: ItemId): ItemId | undefined {
  const origin = items.get(item)?.origin;
  return origin?.kind === 'again' ? origin.of : undefined;
}

function wasTied(
  { sittings }: Pick<CollegeState, 'sittings'>,
  settings: CollegeSettings,
  item: ItemId,
  id: SittingId,
): boolean {
  const sitting = sittings.get(id);
  const assembly = sitting && settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || assembly === undefined) return false;
  const { majority } = voteRulesOn(settings, assembly, dayOf(sitting.at));
  const votes = sitting.votes.filter((vote) => vote.item === item);
  return standingVotes(votes)
    .filter(isProposal)
    .some((vote) => majorityOf(vote, votes, majority) === 'tied');
}
