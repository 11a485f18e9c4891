import { belgianDay } from '../../calendar/elapsed-time.ts';
import { checkDecidable } from '../items/check-decidable.ts';
import type { AgendaItem, Outcome } from '../items/item.ts';
import { opinionsBlocking } from '../opinions/standing-opinions.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkBallot } from '../votes/check-ballot.ts';
import { ballotRoomOf } from './ballot-room.ts';
import { checkSittingAsWhole } from './check-whole-sitting.ts';
import type { ClosingProblem, ClosingProblemCode } from './closing-problem.ts';
import type { FoundSitting } from './find-sitting.ts';
import { presences, roomOf } from './presents-at-item.ts';

type Context = Pick<CollegeContext, 'settings' | 'now'>;

/** Everything to see before closing a sitting: item by item in the agenda's order, then the sitting as a whole. */
export function closingChecklist(
  found: FoundSitting,
  state: CollegeState,
  context: Context,
): readonly ClosingProblem[] {
  const at = presences(roomOf(state, found.assembly, found.sitting));
  const items = found.sitting.agenda.flatMap(({ item: id }): readonly ClosingProblem[] => {
    const item = state.items.get(id);
    if (item === undefined || !('listType' in item)) return [];
    return checkItem(item, { ...found, presence: at(id) }, state, context);
  });
  return [...items, ...checkSittingAsWhole(found, state, context.settings)];
}

type Taken = FoundSitting & { readonly presence: ReturnType<ReturnType<typeof presences>> };

function checkItem(item: AgendaItem, taken: Taken, state: CollegeState, context: Context): readonly ClosingProblem[] {
  const { closingOutcome } = taken.assembly.sittings;
  const problem = (code: ClosingProblemCode, more: Partial<ClosingProblem> = {}): ClosingProblem => ({
    code,
    item: item.id,
    blocking: true,
    ...more,
  });
  if (item.stage === 'correction') return [problem('inCorrection')];
  const undecided = item.stage === 'decided' ? [] : [problem('undecided', { blocking: closingOutcome === undefined })];
  const outcome = item.stage === 'decided' ? item.outcome : closingOutcome;
  if (outcome === undefined || !isDecision(outcome)) return undecided;

  const { settings, now } = context;
  const decidable = checkDecidable(state, item, taken, outcome, context);
  const opinionsMiss = item.stage !== 'decided' && opinionsBlocking(item, settings, belgianDay(now)).length > 0;
  const unsigned = (item.annexes ?? []).filter(({ toSign, signed }) => toSign === true && signed !== true);
  return [
    ...undecided,
    ...(opinionsMiss ? [problem('opinionMissing')] : []),
    ...(decidable.ok ? [] : [problem(problemOf(decidable.refusal), { because: decidable.refusal })]),
    ...invalidVotes(item, taken, state, context).map((because) => problem('voteInvalid', { because })),
    ...(unsigned.length > 0
      ? [problem('annexUnsigned', { blocking: false, names: unsigned.map(({ name }) => name) })]
      : []),
  ];
}

/** The line of the check-list for why an item could not be decided as it is. */
function problemOf({ code }: CollegeRefusal): ClosingProblemCode {
  switch (code) {
    case 'texts-empty':
      return 'decisionEmpty';
    case 'vote-missing':
      return 'voteMissing';
    case 'vote-carried':
    case 'vote-not-carried':
    case 'vote-tied':
      return 'voteContradicts';
    default:
      return 'notDeliberated';
  }
}

/** Why votes no longer hold: presences or other votes may have changed since they were taken down. */
function invalidVotes(
  item: AgendaItem,
  taken: Taken,
  state: CollegeState,
  { settings }: Context,
): readonly CollegeRefusal[] {
  return taken.sitting.votes
    .filter((vote) => vote.item === item.id)
    .flatMap((vote) => {
      const checked = checkBallot(vote, ballotRoomOf(item, vote.rank, taken, state, settings));
      return checked.ok ? [] : [checked.refusal];
    });
}

/** Outcomes by which an assembly decides on the matter, rather than put it off or let it go. */
export function isDecision(outcome: Outcome): boolean {
  return DECISIONS.has(outcome);
}
const DECISIONS: ReadonlySet<Outcome> = new Set(['accepted', 'acceptedModified', 'refused', 'noted']);
