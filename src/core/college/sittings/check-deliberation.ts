import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { Item } from '../items/item.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import { checkQuorum, quorumRule } from '../votes/quorum.ts';
import { timesListed } from '../votes/times-listed.ts';
import { checkUrgency, needsUrgency } from './check-urgency.ts';
import type { Presence } from './presents-at-item.ts';
import type { Sitting } from './sitting.ts';

/**
 * Whether an assembly may decide an item as it sits: enough are present, and the urgency of an item that came too late
 * was recognised.
 *
 * @returns refusal `quorum-missing`, `urgency-not-recognised` or `urgency-by-absent`, with its article
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
  if (!needsUrgency(item, sitting, assembly, settings)) return accept(undefined);
  return checkUrgency(sitting.recognisedUrgencies?.[item.id] ?? [], presence, sitting, settings);
}
