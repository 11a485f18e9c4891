import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeEvent } from '../event.ts';
import type { SettingId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeAction } from '../rights/action.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { Opinion } from './opinion.ts';
import { give, giveOwn, hide, show } from './opinion-answer.ts';
import type { OpinionCommand } from './opinion-command.ts';
import { changeDelay, extendDelay } from './opinion-delay.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { askAgain, askByRule, askPerson, checkWithdrawal } from './opinion-request.ts';
import { assemblySettings } from './opinion-rules.ts';
import { adviserName, type OpinionScene } from './opinion-scene.ts';
import { settleOpinions } from './settle-opinions.ts';

/**
 * Asks for, gives or changes an opinion on an item. One event, of the kind of `EVENTS`; its facts are `adviser` and
 * `opinion`, and for an answer that everybody may read its `value`.
 */
export function decideOpinion(
  state: CollegeState,
  command: OpinionCommand,
  context: CollegeContext,
): Result<readonly CollegeEvent[], OpinionRefusal | CollegeRefusal> {
  const item = state.items.get(command.item);
  if (item === undefined) return refuse({ code: 'unknown-item', facts: { item: command.item } });
  const target = 'opinion' in command ? item.opinions?.find(({ id }) => id === command.opinion) : undefined;
  if ('opinion' in command && target === undefined)
    return refuse({ code: 'unknown-opinion', facts: { opinion: command.opinion } });

  const sitting = 'sitting' in item ? state.sittings.get(item.sitting) : undefined;
  const may = mayAct(ACTIONS[command.kind], { item, sitting, opinion: target }, context);
  if (!may.ok) return may;

  const today = belgianDay(context.now);
  const scene = { item, assembly: assemblySettings(context.settings, item.assembly), today, context };
  const changed = change(command, target, scene);
  if (!changed.ok) return changed;
  const { opinion } = changed.value;
  const after = settleOpinions(item, withOpinion(item, opinion, changed.value.isRemoved), {
    settings: context.settings,
    today,
    isHeld: sitting?.stage === 'held',
  });
  return accept([
    {
      kind: eventOf(command.kind, opinion),
      item: item.id,
      facts: factsOf(opinion, context),
      change: { items: [after] },
    },
  ]);
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
function eventOf(kind: OpinionCommand['kind'], { given }: Opinion): string {
  return EVENTS[kind] === 'opinion-given' && given?.hidden === true ? 'opinion-drafted' : EVENTS[kind];
}

function factsOf(opinion: Opinion, context: CollegeContext): CollegeEvent['facts'] {
  const { given } = opinion;
  const isReadable = given !== undefined && given.hidden !== true && given.confidential !== true;
  return {
    opinion: opinion.id,
    adviser: adviserName(opinion, context),
    ...(isReadable ? { value: given.value } : {}),
  };
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
  ask: 'opinion-asked',
  askPerson: 'opinion-asked',
  askAgain: 'opinion-asked-again',
  changeDelay: 'opinion-delay-changed',
  extend: 'opinion-extended',
  withdraw: 'opinion-withdrawn',
  give: 'opinion-given',
  giveOwn: 'opinion-given',
  show: 'opinion-shown',
  hide: 'opinion-hidden',
} as const satisfies Record<OpinionCommand['kind'], string>;
