import { accept, type Result, refuse } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeEvent } from '../event.ts';
import { nameItem } from '../items/item-event.ts';
import { refuseItem } from '../items/item-refusal.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { AgendaLine } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { AgendaCommand } from './agenda-command.ts';
import type { AgendaPlace } from './agenda-runs.ts';
import { type MoveRefusal, makeMaster, makeSub, moveLine, placeLine, stepLine } from './move-line.ts';
import { numberItems } from './number-items.ts';

/** Reorders an agenda until its sitting is closed. */
export function decideAgenda(
  state: CollegeState,
  command: AgendaCommand,
  context: CollegeContext,
): Result<readonly CollegeEvent<'itemMoved'>[], CollegeRefusal> {
  const sitting = state.sittings.get(command.sitting);
  if (sitting === undefined) return refuseItem('sitting-not-found', { sitting: command.sitting });
  const allowed = mayAct('sitting.reorder', { sitting }, context);
  if (!allowed.ok) return allowed;
  if (sitting.stage === 'closed') return refuseItem('sitting-closed');
  const item = state.items.get(command.item);
  if (item === undefined) return refuse<MoveRefusal>({ code: 'not-on-agenda', facts: {} });
  const moved = move(sitting.agenda, command);
  if (!moved.ok) return moved;
  const after = { ...sitting, agenda: [...moved.value] };
  const [from, to] = [sitting, after].map(({ agenda }) => numberItems(agenda).get(item.id) ?? '0');
  const facts = { ...nameItem(item, after), from: from ?? '0', to: to ?? '0' };
  return accept([{ kind: 'itemMoved', item: item.id, sitting: sitting.id, facts, change: { sittings: [after] } }]);
}

function move(agenda: readonly AgendaLine[], command: AgendaCommand): Result<readonly AgendaLine[], MoveRefusal> {
  switch (command.kind) {
    case 'moveItem':
      return moveLine(agenda, command.item, readPlace(command.to));
    case 'placeItem':
      return placeLine(agenda, command.item, command.side, command.other);
    case 'stepItem':
      return stepLine(agenda, command.item, command.step);
    case 'makeSub':
      return makeSub(agenda, command.item);
    case 'makeMaster':
      return makeMaster(agenda, command.item);
    default:
      return unreachable(command);
  }
}

function readPlace(number: string): AgendaPlace {
  const [master = 0, sub] = number.split('.').map(Number);
  return { number: master, sub };
}
