import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { Item } from '../items/item.ts';
import { sourceOf } from '../legal-source.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import { checkQuorum, quorumRule } from '../votes/quorum.ts';
import { timesListed } from '../votes/times-listed.ts';
import { needsUrgency } from './check-urgency.ts';
import type { Presence } from './presents-at-item.ts';
import type { Sitting } from './sitting.ts';
import { refuseSitting } from './sitting-refusal.ts';

/**
 * Whether an assembly may decide an item as it sits: enough are present, and the urgency of an item that came too late
 * was recognised.
 *
 * @returns refusal `quorum-missing` or `item-needs-urgency`, with its article
 */
export function checkDeliberation(
  item: Item,
  sitting: Sitting,
  presence: Presence,
  state: Pick<CollegeState, 'items' | 'sittings'>,
  assembly: AssemblySettings,
  settings: CollegeSettings,
): Result<undefined, CollegeRefusal> {
  const day = dayOf(sitting.at);
  const notice = { rank: sitting.noticeRank, timesListed: timesListed(state, sitting, item.id) };
  const quorum = checkQuorum(presence, quorumRule(settings, assembly, day, notice));
  if (!quorum.ok) return quorum;
  const isUrgent = sitting.recognisedUrgencies?.[item.id] !== undefined;
  return isUrgent || !needsUrgency(item, sitting, assembly, settings)
    ? accept(undefined)
    : refuseSitting('item-needs-urgency', {}, sourceOf(legalOn(settings, 'urgentItem', day)));
}
