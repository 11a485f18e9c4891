import { accept, type Result, refuse } from '../../shared/result.ts';
import { settingIdSchema } from '../ids.ts';
import { appliesTo } from './automatic-opinions.ts';
import type { Opinion } from './opinion.ts';
import type { OpinionCommandOf } from './opinion-command.ts';
import { changedDelay, chooseDelay } from './opinion-delay.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { isInForce, lawOfRule, ruleOf } from './opinion-rules.ts';
import { adviserName, checkAwaited, freeId, type OpinionScene } from './opinion-scene.ts';
import { standingOf } from './standing-opinions.ts';

type Settled = Result<Opinion, OpinionRefusal>;

/** Asks a service for its opinion, under one of the settings' rules. */
export function askByRule(command: OpinionCommandOf<'ask'>, scene: OpinionScene): Settled {
  const { item, assembly, today, context } = scene;
  const rule = assembly.opinions.rules[command.rule];
  if (rule === undefined) return refuse({ code: 'unknown-opinion-rule', facts: { rule: command.rule } });
  if (!rule.askable || !isInForce(rule, today))
    return refuse({ code: 'opinion-not-askable', facts: { adviser: rule.label } });
  if (item.opinions?.some((one) => one.rule === command.rule) === true)
    return refuse({ code: 'already-asked', facts: { adviser: rule.label } });
  const delay = chooseDelay(rule, command.delay ?? rule.defaultDelay, command.reason, scene);
  if (!delay.ok) return delay;
  const applies = rule.automatic === undefined || appliesTo(rule, item, context.settings, today);
  return accept({
    id: freeId(command.rule, item),
    adviser: { kind: 'service', service: rule.adviser },
    origin: { kind: 'asked', by: context.person.id },
    rule: command.rule,
    mandatory: rule.mandatory && applies,
    ...delay.value,
    clock: [],
  });
}

/** Asks one person, whatever their service, without a delay. */
export function askPerson({ person }: OpinionCommandOf<'askPerson'>, { item, context }: OpinionScene): Settled {
  const asked = context.people.find(({ id }) => id === person);
  if (asked === undefined) return refuse({ code: 'unknown-person', facts: { person } });
  const isAsked = item.opinions?.some(({ adviser }) => adviser.kind === 'person' && adviser.person === person);
  if (isAsked === true) return refuse({ code: 'already-asked', facts: { adviser: asked.name } });
  return accept({
    id: freeId(settingIdSchema.parse(person), item),
    adviser: { kind: 'person', person },
    origin: { kind: 'asked', by: context.person.id },
    mandatory: false,
    clock: [],
  });
}

/** Asks once more, with a whole delay; the answer that was given stays among the earlier ones. */
export function askAgain(opinion: Opinion, command: OpinionCommandOf<'askAgain'>, scene: OpinionScene): Settled {
  const { item, today, context } = scene;
  const { kind } = standingOf(opinion, item, context.settings, today);
  if (kind !== 'given' && kind !== 'expired')
    return refuse({ code: 'still-awaited', facts: { adviser: adviserName(opinion, context) } });
  const delay = command.delay === undefined ? accept({}) : changedDelay(opinion, command.delay, command.reason, scene);
  if (!delay.ok) return delay;
  const { given, extension: _used, ...rest } = opinion;
  const earlier = [...(opinion.earlier ?? []), ...(given === undefined || given.hidden === true ? [] : [given])];
  return accept({
    ...rest,
    ...(earlier.length === 0 ? {} : { earlier }),
    askedAgain: true,
    ...delay.value,
    clock: [],
  });
}

/** @returns refusal when a request may not be taken back: it came by a rule, was answered, or has expired */
export function checkWithdrawal(opinion: Opinion, scene: OpinionScene): Result<undefined, OpinionRefusal> {
  const facts = { adviser: adviserName(opinion, scene.context) };
  if (opinion.origin.kind === 'automatic' || opinion.mandatory) {
    const source = lawOfRule(ruleOf(opinion, scene.assembly), scene.context.settings, scene.today);
    return refuse({ code: 'automatic-opinion', facts, source });
  }
  if (opinion.given !== undefined || (opinion.earlier ?? []).length > 0)
    return refuse({ code: 'opinion-given', facts });
  return checkAwaited(opinion, scene);
}
