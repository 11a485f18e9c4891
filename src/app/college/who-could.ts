import type { CollegeCommand } from '../../core/college/decide.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { CollegeRefusal } from '../../core/college/refusal.ts';
import { COLLEGE_ACTIONS, type CollegeAction } from '../../core/college/rights/action.ts';
import { whoMayAct } from '../../core/college/rights/explain-right.ts';
import type { Subject } from '../../core/college/rights/may-act.ts';
import type { CollegeContext, CollegeState } from '../../core/college/state.ts';
import { subjectOf } from './command-subject.ts';
import { AREA_OF_REFUSAL } from './refusal-areas.ts';

/** Who could do what someone was refused by the rights, in the order of the directory; nobody for any other refusal. */
export function whoCould(
  refusal: CollegeRefusal,
  { command }: CollegeCommand,
  state: CollegeState,
  context: CollegeContext,
): readonly CollegePerson[] {
  const { action } = refusal.facts;
  const areas: Readonly<Record<string, string>> = AREA_OF_REFUSAL;
  if (areas[refusal.code] !== 'rights' || !isAction(action)) return [];
  const named = subjectOf(command, false);
  const item = named.items.map((id) => state.items.get(id)).find((found) => found !== undefined);
  const own = item !== undefined && 'sitting' in item ? item.sitting : named.sittings[0];
  const subject: Subject = {
    item,
    sitting: own === undefined ? undefined : state.sittings.get(own),
    assembly: 'assembly' in command ? command.assembly : undefined,
    opinion: 'opinion' in command ? item?.opinions?.find(({ id }) => id === command.opinion) : undefined,
    annex:
      'annex' in command && typeof command.annex === 'string'
        ? item?.annexes?.find(({ id }) => id === command.annex)
        : undefined,
  };
  return isWhole(action, subject) ? whoMayAct(action, subject, context) : [];
}

function isAction(action: unknown): action is CollegeAction {
  return typeof action === 'string' && Object.hasOwn(COLLEGE_ACTIONS, action);
}

/** An item that is gone, or a sitting that is not there, asks nothing of anybody. */
function isWhole(action: CollegeAction, { item, sitting }: Subject): boolean {
  if (/^(?:item|annex|opinion)\./.test(action)) return action === 'item.create' || item !== undefined;
  return !action.startsWith('sitting.') || action === 'sitting.create' || sitting !== undefined;
}
