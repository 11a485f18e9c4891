import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { checkDeliberation } from '../sittings/check-deliberation.ts';
import { presences, roomOf } from '../sittings/presents-at-item.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { type ReadVote, readVotes } from '../votes/read-votes.ts';
import { standingVotes } from '../votes/vote-result.ts';
import { voteRulesOn } from '../votes/vote-rules.ts';
import type { AgendaItem, Item, Outcome } from './item.ts';
import { type ItemRefusal, refuseItem } from './item-refusal.ts';

/**
 * Whether an assembly may decide on the matter of an item now: its text is there, the assembly may deliberate, and the
 * vote goes the way of the outcome.
 *
 * @returns refusal `texts-empty`, `vote-missing`, `vote-carried`, `vote-not-carried` or `vote-tied`, or why the
 *   assembly may not deliberate
 */
export function checkDecidable(
  state: CollegeState,
  item: AgendaItem,
  { assembly, sitting }: { readonly assembly: AssemblySettings; readonly sitting: Sitting },
  outcome: Outcome,
  { settings }: Pick<CollegeContext, 'settings'>,
): Result<undefined, CollegeRefusal> {
  if (isWithoutText(item)) return refuseItem('texts-empty');
  const presence = presences(roomOf(state, assembly, sitting))(item.id);
  const deliberation = checkDeliberation(item, sitting, presence, state, assembly, settings);
  if (!deliberation.ok) return deliberation;
  const votes = readVotes(item, { sitting, assembly, presence }, state, settings);
  if (votes.length === 0 && assembly.sittings.voteRequired && item.pollType !== 'none')
    return refuseItem('vote-missing');
  return checkVote(votes, outcome, voteRulesOn(settings, assembly, dayOf(sitting.at)).tie.source);
}

export function isWithoutText({ motivation, decision }: Pick<Item, 'motivation' | 'decision'>): boolean {
  return (motivation ?? '').trim() === '' && (decision ?? '').trim() === '';
}

/** The one vote on the whole item says the same as its outcome; votes on its articles leave room for both. */
function checkVote(
  votes: readonly ReadVote[],
  outcome: Outcome,
  lawOfTies: CollegeRefusal['source'],
): Result<undefined, ItemRefusal> {
  const [only, ...others] = standingVotes(votes.map(({ vote }) => vote));
  const result = votes.find(({ vote }) => vote === only)?.result;
  if (result?.of !== 'proposal' || others.length > 0) return accept(undefined);
  if (result.kind === 'tied') return refuseItem('vote-tied', {}, lawOfTies);
  const isCarried = result.kind === 'carried';
  if (outcome === 'refused') return isCarried ? refuseItem('vote-carried') : accept(undefined);
  return isCarried ? accept(undefined) : refuseItem('vote-not-carried');
}
