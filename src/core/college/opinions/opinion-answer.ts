import { accept, type Result, refuse } from '../../shared/result.ts';
import type { Item } from '../items/item.ts';
import { isAdviserOf } from '../rights/actor.ts';
import { appliesTo } from './automatic-opinions.ts';
import { judgedText } from './judged-text.ts';
import type { GivenOpinion, Opinion } from './opinion.ts';
import type { OpinionCommandOf } from './opinion-command.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { isInForce, lawOfRule, ruleOf } from './opinion-rules.ts';
import { adviserName, freeId, type OpinionScene } from './opinion-scene.ts';
import { standingOf } from './standing-opinions.ts';

type Settled = Result<Opinion, OpinionRefusal>;

/** Answers, or answers anew: the former answer stays among the earlier ones once it has been shown. */
export function give(opinion: Opinion, command: OpinionCommandOf<'give'>, scene: OpinionScene): Settled {
  const inTime = checkInTime(opinion, scene);
  if (!inTime.ok) return inTime;
  const written = write(command, scene);
  return written.ok ? accept(replaceGiven(opinion, written.value)) : written;
}

/** Answers without having been asked, for a service whose rule allows it. */
export function giveOwn(command: OpinionCommandOf<'giveOwn'>, scene: OpinionScene): Settled {
  const { item, assembly, today, context } = scene;
  const rule = assembly.opinions.rules[command.rule];
  if (rule === undefined) return refuse({ code: 'unknown-opinion-rule', facts: { rule: command.rule } });
  const adviser = { kind: 'service', service: rule.adviser } as const;
  if (!rule.ownInitiative || !isInForce(rule, today) || !isAdviserOf(context.person, { adviser }))
    return refuse({ code: 'no-own-initiative', facts: { adviser: rule.label } });
  if (item.opinions?.some((one) => one.rule === command.rule) === true)
    return refuse({ code: 'already-asked', facts: { adviser: rule.label } });
  const written = write(command, scene);
  if (!written.ok) return written;
  return accept({
    id: freeId(command.rule, item),
    adviser,
    origin: { kind: 'ownInitiative' },
    rule: command.rule,
    mandatory: rule.mandatory && appliesTo(rule, item, context.settings, today),
    clock: [],
    given: written.value,
  });
}

/** Makes a hidden answer count: it is given now, on the text as it is now. */
export function show(opinion: Opinion, scene: OpinionScene): Settled {
  if (opinion.given?.hidden !== true)
    return refuse({ code: 'opinion-not-given', facts: { adviser: adviserName(opinion, scene.context) } });
  const inTime = checkInTime(opinion, scene);
  if (!inTime.ok) return inTime;
  const { hidden: _shown, ...given } = opinion.given;
  const { item, assembly, context } = scene;
  const judged = context.digest(judgedText(item, assembly));
  return accept(replaceGiven(opinion, { ...given, by: context.person.id, at: context.now, judged }));
}

/** Takes an answer back to work on it, before the item is on an agenda. */
export function hide(opinion: Opinion, { item, assembly, context }: OpinionScene): Settled {
  const facts = { adviser: adviserName(opinion, context) };
  if (opinion.given === undefined || opinion.given.hidden === true) return refuse({ code: 'opinion-not-given', facts });
  if (!assembly.opinions.hiddenWhileDrafting) return refuse({ code: 'hiding-not-configured', facts });
  if (isOnAgenda(item)) return refuse({ code: 'too-late-to-hide', facts });
  return accept({ ...opinion, given: { ...opinion.given, hidden: true } });
}

function write(
  { value, text, confidential, hidden }: OpinionCommandOf<'give'> | OpinionCommandOf<'giveOwn'>,
  { item, assembly, context }: OpinionScene,
): Result<GivenOpinion, OpinionRefusal> {
  if (hidden === true && !assembly.opinions.hiddenWhileDrafting)
    return refuse({ code: 'hiding-not-configured', facts: { adviser: context.person.name } });
  return accept({
    value,
    ...(text === undefined || text === '' ? {} : { text }),
    by: context.person.id,
    at: context.now,
    judged: context.digest(judgedText(item, assembly)),
    ...(confidential === true ? { confidential } : {}),
    ...(hidden === true ? { hidden } : {}),
  });
}

function replaceGiven(opinion: Opinion, given: GivenOpinion): Opinion {
  const { askedAgain: _answered, ...rest } = opinion;
  const former = opinion.given !== undefined && opinion.given.hidden !== true ? [opinion.given] : [];
  const earlier = [...(opinion.earlier ?? []), ...former];
  const asked = given.hidden === true && opinion.askedAgain === true ? { askedAgain: true } : {};
  return { ...rest, ...asked, given, ...(earlier.length === 0 ? {} : { earlier }) };
}

function checkInTime(
  opinion: Opinion,
  { item, assembly, today, context }: OpinionScene,
): Result<undefined, OpinionRefusal> {
  const standing = standingOf(opinion, item, context.settings, today);
  if (standing.kind !== 'expired') return accept(undefined);
  return refuse({
    code: 'opinion-expired',
    facts: { adviser: adviserName(opinion, context), lastDay: standing.lastDay },
    source: lawOfRule(ruleOf(opinion, assembly), context.settings, today),
  });
}

function isOnAgenda({ stage }: Item): boolean {
  return stage === 'presented' || stage === 'correction' || stage === 'decided';
}
