import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { checkUrgency, needsUrgency } from '../sittings/check-urgency.ts';
import { type Presence, presences, roomOf } from '../sittings/presents-at-item.ts';
import type { SittingAt } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkQuorum, quorumRule } from '../votes/quorum.ts';
import { earlierTiedSittings } from '../votes/tied-sittings.ts';
import { timesListed } from '../votes/times-listed.ts';
import { isProposal, judgeVote, standingVotes } from '../votes/vote-result.ts';
import { voteRulesOn } from '../votes/vote-rules.ts';
import type { ItemAt, Outcome } from './item.ts';
import { type ItemRefusal, refuseItem } from './item-refusal.ts';

interface Held {
  readonly item: ItemAt<'presented'>;
  readonly assembly: AssemblySettings;
  readonly sitting: SittingAt<'held'>;
}

/**
 * Whether an assembly may decide on the text of an item now: its quorum is there, an added item's urgency is
 * recognised, and the vote goes the way of the outcome.
 */
export function checkDecidable(
  state: CollegeState,
  held: Held,
  outcome: Outcome,
  { settings }: CollegeContext,
): Result<undefined, CollegeRefusal> {
  const { item, assembly, sitting } = held;
  const presence = presences(roomOf(state, assembly, sitting))(item.id);
  const notice = { rank: sitting.noticeRank, timesListed: timesListed(state, sitting, item.id) };
  const quorum = checkQuorum(presence, quorumRule(settings, assembly, dayOf(sitting.at), notice));
  if (!quorum.ok) return quorum;
  if (needsUrgency(item, sitting, assembly, settings)) {
    const recognised = checkUrgency(sitting.recognisedUrgencies?.[item.id] ?? [], presence, sitting, settings);
    if (!recognised.ok) return recognised;
  }
  return VOTED.has(outcome) ? checkVotes(state, held, outcome, presence, settings) : accept(undefined);
}

/** An accepted item needs a vote that carries it, a refused one a vote that rejects it, where votes are taken down. */
function checkVotes(
  state: CollegeState,
  { item, assembly, sitting }: Held,
  outcome: Outcome,
  { chair }: Presence,
  settings: CollegeContext['settings'],
): Result<undefined, ItemRefusal> {
  const votes = sitting.votes.filter((vote) => vote.item === item.id);
  if (votes.length === 0) return assembly.sittings.voteRequired ? refuseItem('vote-missing') : accept(undefined);
  const around = {
    rules: voteRulesOn(settings, assembly, dayOf(sitting.at)),
    votes,
    earlierTies: earlierTiedSittings(state, settings, item.id),
    chair: chair?.id,
  };
  const results = standingVotes(votes)
    .filter(isProposal)
    .map((vote) => judgeVote(vote, around).kind);
  if (results.length === 0) return accept(undefined);
  const isCarried = results.includes('carried');
  if (outcome === 'refused')
    return isCarried ? refuseItem('vote-carried') : refuseTie(results, around.rules.tie.source);
  return isCarried ? accept(undefined) : refuseItem('vote-not-carried');
}

function refuseTie(results: readonly string[], source: CollegeRefusal['source']): Result<undefined, ItemRefusal> {
  if (!results.includes('tied')) return accept(undefined);
  return refuseItem('vote-tied', {}, source);
}

/** Outcomes that a vote decides. */
const VOTED: ReadonlySet<Outcome> = new Set(['accepted', 'acceptedModified', 'refused']);
