import type { ItemId } from '../ids.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeState } from '../state.ts';

/**
 * How many notices in a row, this sitting's included, have listed a matter: as recorded by the sitting, or along the
 * copies that earlier sittings of the chain of notices postponed.
 */
export function timesListed(
  state: Pick<CollegeState, 'items' | 'sittings'>,
  sitting: Pick<Sitting, 'assembly' | 'noticeRank' | 'listedBefore'>,
  item: ItemId,
): number {
  const recorded = sitting.listedBefore?.[item] ?? 1;
  const origin = state.items.get(item)?.origin;
  const earlier = origin?.kind === 'again' ? state.items.get(origin.of) : undefined;
  if (earlier === undefined || !('sitting' in earlier)) return recorded;
  const before = state.sittings.get(earlier.sitting);
  if (before === undefined || before.assembly !== sitting.assembly || before.noticeRank !== sitting.noticeRank - 1)
    return recorded;
  return Math.max(recorded, 1 + timesListed(state, before, earlier.id));
}
