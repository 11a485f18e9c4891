import { accept, type Result } from '../../shared/result.ts';
import { isSameValue } from '../../shared/same-value.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeEvent } from '../event.ts';
import { type AssemblyId, type StandInId, standInIdSchema } from '../ids.ts';
import { takeId } from '../items/take-id.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkMandate } from './check-mandate.ts';
import { checkStandIn } from './check-stand-in.ts';
import { type Mandate, mandateSchema } from './mandate.ts';
import type { MandateCommand, MandateCommandOf } from './mandate-command.ts';
import { refuseMandate } from './mandate-refusal.ts';
import type { StandIn } from './stand-in.ts';

/** What a command did to the mandates; `describeMandateEvent` tells each in French. */
export type MandateEventKind =
  | 'mandateAdded'
  | 'mandateEnded'
  | 'mandateChanged'
  | 'standInAdded'
  | 'standInEnded'
  | 'standInRemoved';
export type MandateEvent = CollegeEvent<MandateEventKind>;
type Decision = Result<readonly MandateEvent[], CollegeRefusal>;

/**
 * What a command does to mandates and stand-ins, or why it is refused.
 *
 * @param state all mandates and all stand-ins
 */
export function decideMandate(state: CollegeState, command: MandateCommand, context: CollegeContext): Decision {
  switch (command.kind) {
    case 'addMandate':
      if (state.mandates.has(command.mandate.id)) return refuseMandate('mandate-exists', { id: command.mandate.id });
      return saveMandate('mandateAdded', command.mandate, state, context);
    case 'endMandate':
      return endMandate(state, command, context);
    case 'changeMandate':
      return changeMandate(state, command, context);
    case 'addStandIn': {
      const standIn = { ...command.standIn, id: standInIdSchema.parse(takeId(context.newIds.values())) };
      return saveStandIn('standInAdded', standIn, state, context);
    }
    case 'endStandIn': {
      const found = state.standIns.get(command.standIn);
      if (found === undefined) return refuseMandate('stand-in-unknown');
      return saveStandIn('standInEnded', { ...found, to: command.to }, state, context);
    }
    case 'removeStandIn':
      return removeStandIn(state, command.standIn, context);
    default:
      return unreachable(command);
  }
}

function endMandate(
  state: CollegeState,
  { mandate: id, to }: MandateCommandOf<'endMandate'>,
  context: CollegeContext,
): Decision {
  const found = state.mandates.get(id);
  if (found === undefined) return refuseMandate('mandate-unknown', { mandate: id });
  const { to: _to, ...open } = found;
  return saveMandate('mandateEnded', to === null ? open : { ...open, to }, state, context);
}

function changeMandate(
  state: CollegeState,
  { mandate: id, changes }: MandateCommandOf<'changeMandate'>,
  context: CollegeContext,
): Decision {
  const found = state.mandates.get(id);
  if (found === undefined) return refuseMandate('mandate-unknown', { mandate: id });
  const kept = Object.entries({ ...found, ...changes }).filter(([, value]) => value !== null && value !== undefined);
  const changed = mandateSchema.safeParse(Object.fromEntries(kept));
  // Each field has passed its own schema: only the order of the two days is left to fail.
  if (!changed.success) return refuseMandate('mandate-ends-before-it-begins');
  return saveMandate('mandateChanged', changed.data, state, context);
}

function saveMandate(kind: MandateEventKind, mandate: Mandate, state: CollegeState, context: CollegeContext): Decision {
  const before = state.mandates.get(mandate.id);
  const touched = [...new Set([...(before?.assemblies ?? []), ...mandate.assemblies])];
  const allowed = mayChange('mandate.edit', touched, context);
  if (!allowed.ok) return allowed;
  if (before !== undefined && isSameValue(before, mandate)) return refuseMandate('mandate-unchanged');
  const checked = checkMandate(mandate, state, context.settings);
  if (!checked.ok) return checked;
  const facts = { id: mandate.id, name: mandate.name };
  return accept([{ kind, facts, change: { mandates: [mandate] } }]);
}

function saveStandIn(kind: MandateEventKind, standIn: StandIn, state: CollegeState, context: CollegeContext): Decision {
  const allowed = mayChange('standIn.edit', [standIn.assembly], context);
  if (!allowed.ok) return allowed;
  const checked = checkStandIn(standIn, state, context.settings);
  if (!checked.ok) return checked;
  return accept([{ kind, facts: nameStandIn(standIn, state), change: { standIns: [standIn] } }]);
}

function removeStandIn(state: CollegeState, id: StandInId, context: CollegeContext): Decision {
  const found = state.standIns.get(id);
  if (found === undefined) return refuseMandate('stand-in-unknown');
  const allowed = mayChange('standIn.edit', [found.assembly], context);
  if (!allowed.ok) return allowed;
  const facts = nameStandIn(found, state);
  return accept([{ kind: 'standInRemoved', facts, change: { removed: [{ kind: 'standIn', id }] } }]);
}

function mayChange(
  action: 'mandate.edit' | 'standIn.edit',
  assemblies: readonly AssemblyId[],
  context: CollegeContext,
): Result<undefined, CollegeRefusal> {
  for (const assembly of assemblies) {
    const allowed = mayAct(action, { assembly }, context);
    if (!allowed.ok) return allowed;
  }
  return accept(undefined);
}

function nameStandIn({ kind, absent, standIn, from, to }: StandIn, { mandates }: CollegeState): MandateEvent['facts'] {
  const nameOf = (id: StandIn['absent']) => mandates.get(id)?.name ?? id;
  return { of: kind, absent: nameOf(absent), by: nameOf(standIn), from, to };
}
