import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { SettingId } from '../ids.ts';
import { findItem } from '../items/find-item.ts';
import type { Item } from '../items/item.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeAction } from '../rights/action.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { Opinion } from './opinion.ts';
import { give, giveOwn, hide, show } from './opinion-answer.ts';
import type { OpinionCommand } from './opinion-command.ts';
import { changeDelay, extendDelay } from './opinion-delay.ts';
import { type OpinionEvent, type OpinionEventKind, opinionEvent } from './opinion-event.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { askAgain, askByRule, askPerson, checkWithdrawal } from './opinion-request.ts';
import { adviserName, type OpinionScene } from './opinion-scene.ts';
import { settleOpinions } from './settle-opinions.ts';

/** Asks for, gives or changes an opinion on an item: one event. */
export function decideOpinion(
  state: CollegeState,
  command: OpinionCommand,
  context: CollegeContext,
): Result<readonly OpinionEvent[], OpinionRefusal | CollegeRefusal> {
  const known = state.items.get(command.item)?.opinions ?? [];
  const target = 'opinion' in command ? known.find(({ id }) => id === command.opinion) : undefined;
  const found = findItem(command.item, ACTIONS[command.kind], state, context, { opinion: target });
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;

  const today = belgianDay(context.now);
  const scene = { item, assembly, today, context };
  const changed = change(command, target, scene);
  if (!changed.ok) return changed;
  const { opinion, isRemoved } = changed.value;
  const after = settleOpinions(item, withOpinion(item, opinion, isRemoved), {
    settings: context.settings,
    today,
    isHeld: sitting?.stage === 'held',
  });
  const adviser = adviserName(opinion, context);
  return accept([opinionEvent(eventOf(command.kind, opinion), opinion, adviser, after, sitting)]);
}

interface Changed {
  readonly opinion: Opinion;
  readonly isRemoved: boolean;
}

function change(
  command: OpinionCommand,
  target: Opinion | undefined,
  scene: OpinionScene,
): Result<Changed, OpinionRefusal> {
  const set = (result: Result<Opinion, OpinionRefusal>): Result<Changed, OpinionRefusal> =>
    result.ok ? accept({ opinion: result.value, isRemoved: false }) : result;
  if (command.kind === 'ask') return set(askByRule(command, scene));
  if (command.kind === 'askPerson') return set(askPerson(command, scene));
  if (command.kind === 'giveOwn') return set(giveOwn(command, scene));
  if (target === undefined) return refuse({ code: 'unknown-opinion', facts: { opinion: command.opinion } });
  switch (command.kind) {
    case 'askAgain':
      return set(askAgain(target, command, scene));
    case 'changeDelay':
      return set(changeDelay(target, command, scene));
    case 'extend':
      return set(extendDelay(target, command, scene));
    case 'give':
      return set(give(target, command, scene));
    case 'show':
      return set(show(target, scene));
    case 'hide':
      return set(hide(target, scene));
    case 'withdraw': {
      const may = checkWithdrawal(target, scene);
      return may.ok ? accept({ opinion: target, isRemoved: true }) : may;
    }
    default:
      return unreachable(command);
  }
}

function withOpinion(item: Item, opinion: Opinion, isRemoved: boolean): Item {
  const held = item.opinions ?? [];
  const others = (id: SettingId) => held.filter((one) => one.id !== id);
  if (isRemoved) return { ...item, opinions: others(opinion.id) };
  const isNew = !held.some(({ id }) => id === opinion.id);
  return { ...item, opinions: isNew ? [...held, opinion] : held.map((one) => (one.id === opinion.id ? opinion : one)) };
}

/** An answer that its adviser still hides is a draft. */
function eventOf(kind: OpinionCommand['kind'], { given }: Opinion): OpinionEventKind {
  return EVENTS[kind] === 'opinionGiven' && given?.hidden === true ? 'opinionDrafted' : EVENTS[kind];
}

const ACTIONS = {
  ask: 'opinion.ask',
  askPerson: 'opinion.ask',
  askAgain: 'opinion.ask',
  changeDelay: 'opinion.ask',
  extend: 'opinion.extend',
  withdraw: 'opinion.withdraw',
  give: 'opinion.give',
  giveOwn: 'opinion.giveOwn',
  show: 'opinion.give',
  hide: 'opinion.give',
} as const satisfies Record<OpinionCommand['kind'], CollegeAction>;

const EVENTS = {
  ask: 'opinionAsked',
  askPerson: 'opinionAsked',
  askAgain: 'opinionAskedAgain',
  changeDelay: 'opinionDelayChanged',
  extend: 'opinionExtended',
  withdraw: 'opinionWithdrawn',
  give: 'opinionGiven',
  giveOwn: 'opinionGiven',
  show: 'opinionShown',
  hide: 'opinionHidden',
} as const satisfies Record<OpinionCommand['kind'], OpinionEventKind>;
