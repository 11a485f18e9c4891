import { belgianDay } from '../../calendar/elapsed-time.ts';
import { settleOpinions } from '../opinions/settle-opinions.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext } from '../state.ts';
import type { Item } from './item.ts';

/** The item that a command leaves, its opinions asked, lapsed, started or paused as the change of text or stage wants. */
export function settle<After extends Item>(
  before: Item | undefined,
  after: After,
  { settings, now }: CollegeContext,
  sitting?: Sitting,
): After {
  const isHeld = sitting?.stage === 'held' || sitting?.stage === 'closed';
  return settleOpinions(before, after, { settings, today: belgianDay(now), isHeld });
}
