import { accept, type Result } from '../../shared/result.ts';
import { itemReference } from '../agenda/item-reference.ts';
import { numberItems, numberOf } from '../agenda/number-items.ts';
import { type CollegeEvent, evolve } from '../event.ts';
import type { ItemId } from '../ids.ts';
import { decideOutcome } from '../items/decide-outcome.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { closingChecklist } from './closing-checklist.ts';
import { CLOSING_PROBLEMS, type ClosingProblem } from './closing-problem.ts';
import { type FoundSitting, findSitting } from './find-sitting.ts';
import { canonicalMinutes, composeMinutes } from './minutes-content.ts';
import { rankOf } from './rank-of-sitting.ts';
import type { SittingAt } from './sitting.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

/**
 * Closes a sitting for ever: what is undecided takes the configured outcome, numbers and references are fixed, and the
 * content of the minutes is frozen by its digest.
 *
 * @returns refusal `closing-blocked` with the lines of the check-list that block, in French
 */
export function closeSitting(
  state: CollegeState,
  { sitting: id }: SittingCommandOf<'closeSitting'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['held'], 'sitting.close', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const blocking = closingChecklist(found.value, state, context).filter((problem) => problem.blocking);
  if (blocking.length > 0)
    return refuseSitting('closing-blocked', { problems: blocking.map((problem) => tell(problem, found.value)) });

  const outcomes = settleUndecided(found.value, state, context);
  if (!outcomes.ok) return outcomes;
  const decided = evolve(state, outcomes.value);
  const rank = rankOf(found.value, state);
  const items = sitting.agenda.flatMap(({ item }) => decided.items.get(item) ?? []);
  const content = composeMinutes(found.value, decided, context);
  const closed: SittingAt<'closed'> = {
    ...sitting,
    stage: 'closed',
    closedAt: context.now,
    closedBy: context.person.id,
    references: Object.fromEntries(
      items.map((item) => [item.id, itemReference(item, sitting, rank, assembly.numbering)]),
    ),
    numbers: Object.fromEntries(numberItems(sitting.agenda)),
    minutesDigest: context.digest(canonicalMinutes(content)),
  };
  return accept([...outcomes.value, sittingEvent('sittingClosed', closed, assembly, { items: items.length })]);
}

/** Gives the configured outcome to every item without one, in the agenda's order. */
function settleUndecided(
  { sitting, assembly }: FoundSitting,
  state: CollegeState,
  context: CollegeContext,
): Result<readonly CollegeEvent[], CollegeRefusal> {
  const { closingOutcome } = assembly.sittings;
  let [current, ids] = [state, context.newIds];
  const events: CollegeEvent[] = [];
  for (const { item } of sitting.agenda) {
    if (closingOutcome === undefined || current.items.get(item)?.stage !== 'presented') continue;
    const command = { kind: 'decide', item, outcome: closingOutcome } as const;
    const decided = decideOutcome(current, command, { ...context, newIds: ids });
    if (!decided.ok) return decided;
    const made = decided.value.flatMap(({ change }) => change.items ?? []).filter(({ id }) => !current.items.has(id));
    ids = ids.slice(countNew(made.map(({ id }) => id)));
    current = evolve(current, decided.value);
    events.push(...decided.value);
  }
  return accept(events);
}

function countNew(ids: readonly ItemId[]): number {
  return new Set(ids).size;
}

function tell({ code, item }: ClosingProblem, { sitting }: FoundSitting): string {
  const said = CLOSING_PROBLEMS[code];
  return item === undefined ? said : `point ${numberOf(item, sitting)}\u00A0: ${said}`;
}
