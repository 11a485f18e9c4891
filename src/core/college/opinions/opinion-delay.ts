import { accept, type Result, refuse } from '../../shared/result.ts';
import { legalOn } from '../settings/college-settings.ts';
import type { OpinionRule } from '../settings/opinion-settings.ts';
import type { Opinion } from './opinion.ts';
import type { OpinionCommandOf } from './opinion-command.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { lawOfRule, resolveDelay, ruleOf } from './opinion-rules.ts';
import { adviserName, checkAwaited, type OpinionScene } from './opinion-scene.ts';

type Settled = Result<Opinion, OpinionRefusal>;

/** Another of the linked delays, while the opinion is awaited. */
export function changeDelay(opinion: Opinion, command: OpinionCommandOf<'changeDelay'>, scene: OpinionScene): Settled {
  const awaited = checkAwaited(opinion, scene);
  if (!awaited.ok) return awaited;
  const delay = changedDelay(opinion, command.delay, command.reason, scene);
  if (!delay.ok) return delay;
  const { delayReason: _former, ...rest } = opinion;
  return accept({ ...rest, ...delay.value });
}

/** Lengthens the delay once by as much, with its reason. */
export function extendDelay(opinion: Opinion, { reason }: OpinionCommandOf<'extend'>, scene: OpinionScene): Settled {
  const { assembly, today, context } = scene;
  const facts = { adviser: adviserName(opinion, context) };
  const source = lawOfRule(ruleOf(opinion, assembly), context.settings, today);
  const awaited = checkAwaited(opinion, scene);
  if (!awaited.ok) return awaited;
  if (opinion.delay === undefined || opinion.delay.days === 0) return refuse({ code: 'no-delay', facts });
  if (opinion.extension !== undefined) return refuse({ code: 'already-extended', facts, source });
  if (source !== undefined && legalOn(context.settings, 'legalityOpinion', today).extensions === 0)
    return refuse({ code: 'not-extendable', facts, source });
  const extension = { days: opinion.delay.days, reason, by: context.person.id, at: context.now };
  return accept({ ...opinion, extension });
}

/** A delay of the rule under which an opinion is already asked. */
export function changedDelay(opinion: Opinion, index: number, reason: string | undefined, scene: OpinionScene) {
  const rule = ruleOf(opinion, scene.assembly);
  if (rule !== undefined) return chooseDelay(rule, index, reason, scene);
  const adviser = adviserName(opinion, scene.context);
  return refuse<OpinionRefusal>({ code: 'no-delay', facts: { adviser } });
}

/** One of a rule’s delays, with the number of days that it has today. */
export function chooseDelay(
  rule: OpinionRule,
  index: number,
  reason: string | undefined,
  { context, today }: OpinionScene,
): Result<Pick<Opinion, 'delay' | 'delayReason'>, OpinionRefusal> {
  const chosen = rule.delays[index];
  if (chosen === undefined) return refuse({ code: 'unknown-delay', facts: { adviser: rule.label, delay: index } });
  if (chosen.reasoned && reason === undefined)
    return refuse({
      code: 'reason-needed',
      facts: { adviser: rule.label, delay: chosen.label },
      source: chosen.legal === undefined ? undefined : lawOfRule(rule, context.settings, today),
    });
  const delay = resolveDelay(chosen, context.settings, today);
  return accept({ delay, ...(reason === undefined ? {} : { delayReason: reason }) });
}
