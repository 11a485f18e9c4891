import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { numberOf } from '../agenda/number-items.ts';
import { type CollegeEvent, evolve } from '../event.ts';
import { adviserName } from '../opinions/opinion-scene.ts';
import { standingOf } from '../opinions/standing-opinions.ts';
import type { CollegePerson } from '../person.ts';
import { isClosedSession } from '../rights/confidentiality.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { Subject } from '../rights/may-act.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { type CollegeNotice, keyOfNotice } from './notice.ts';
import { type NoticeOccasion, occasionsOf } from './notice-occasion.ts';
import { isReceiver } from './notice-receivers.ts';

type NoticeContext = Pick<CollegeContext, 'settings' | 'people' | 'now'>;

/**
 * Whom to tell what a command did, by the rules of each assembly: everybody once, never who did it, and nobody who may
 * not read what it is about.
 *
 * @param before the records on which the command was decided
 */
export function composeNotices(
  before: CollegeState,
  events: readonly CollegeEvent[],
  context: NoticeContext & Pick<CollegeContext, 'person'>,
): readonly CollegeNotice[] {
  const after = evolve(before, events);
  const people = context.people.filter(({ id }) => id !== context.person.id);
  const occasions = occasionsOf(before, after, events, context.settings);
  return tellPeople(occasions, { before, after }, { ...context, people });
}

/** The notices of some occasions, one for each person and matter; by mail if one of the rules says so. */
export function tellPeople(
  occasions: readonly NoticeOccasion[],
  states: { readonly before: CollegeState; readonly after: CollegeState },
  context: NoticeContext,
): readonly CollegeNotice[] {
  const told = new Map<string, CollegeNotice>();
  for (const occasion of occasions) {
    const assemblyId = occasion.item?.assembly ?? occasion.sitting?.assembly;
    const assembly = assemblyId && context.settings.assemblies.get(assemblyId);
    if (assemblyId === undefined || !assembly) continue;
    const about = { ...aboutOccasion(occasion, assembly, states.after, context), assembly: assemblyId };
    for (const rule of assembly.notices.filter(({ kind }) => kind === occasion.kind))
      for (const person of context.people) {
        const isNamed = rule.to.some((receiver) => isReceiver(person, receiver, occasion, context.settings));
        if (!isNamed || !mayBeTold(person, occasion, states, context)) continue;
        const notice = { ...about, person: person.id, mail: rule.mail };
        const key = `${person.id} ${keyOfNotice(notice)}`;
        told.set(key, { ...notice, mail: notice.mail || told.get(key)?.mail === true });
      }
  }
  return [...told.values()];
}

/**
 * One notice for each address, where several people share one.
 *
 * @param addressOf undefined for someone without an address, who is told at the desk only
 */
export function onePerAddress(
  notices: readonly CollegeNotice[],
  addressOf: (person: CollegeNotice['person']) => string | undefined,
): readonly CollegeNotice[] {
  const kept = new Map<string, CollegeNotice>();
  for (const notice of notices.filter(({ mail }) => mail)) {
    const address = addressOf(notice.person);
    const key = `${address} ${keyOfNotice(notice)}`;
    if (address !== undefined && !kept.has(key)) kept.set(key, notice);
  }
  return [...kept.values()];
}

function mayBeTold(
  person: CollegePerson,
  { kind, item, before, sitting, opinion }: NoticeOccasion,
  states: { readonly before: CollegeState; readonly after: CollegeState },
  { settings, people }: NoticeContext,
): boolean {
  const may = (action: Parameters<typeof mayAct>[0], subject: Subject) =>
    mayAct(action, subject, { person, settings, people }).ok;
  if (item === undefined) return may('sitting.view', { sitting });
  const now: Subject = {
    item,
    sitting: 'sitting' in item ? states.after.sittings.get(item.sitting) : undefined,
    opinion,
  };
  switch (kind) {
    case 'decided':
    case 'postponed':
      return may('item.viewDecision', now) && !knewDecision();
    case 'opinionGiven':
      return may('opinion.view', now);
    case 'copiedIn':
      return may('item.view', now) && !couldRead();
    default:
      return may('item.view', now);
  }

  function formerly(): Subject | undefined {
    if (before === undefined) return undefined;
    return { item: before, sitting: 'sitting' in before ? states.before.sittings.get(before.sitting) : undefined };
  }
  function couldRead(): boolean {
    const former = formerly();
    const service = (one: typeof item) => one?.copyServices?.join(' ') ?? '';
    return former !== undefined && service(former.item) === service(item) && may('item.view', former);
  }
  function knewDecision(): boolean {
    const former = formerly();
    const wasDecided = before?.stage === 'decided' || before?.stage === 'decidedOutOfSitting';
    return former !== undefined && wasDecided && may('item.viewDecision', former);
  }
}

function aboutOccasion(
  { kind, item, sitting: named, opinion }: NoticeOccasion,
  assembly: AssemblySettings,
  { sittings }: CollegeState,
  context: NoticeContext,
): Omit<CollegeNotice, 'person' | 'mail' | 'assembly'> {
  const sitting = named ?? (item !== undefined && 'sitting' in item ? sittings.get(item.sitting) : undefined);
  const number = item === undefined ? '0' : numberOf(item.id, sitting);
  const standing =
    opinion === undefined || item === undefined
      ? undefined
      : standingOf(opinion, item, context.settings, belgianDay(context.now));
  return {
    kind,
    assemblyName: assembly.name,
    item: item?.id,
    sitting: sitting?.id,
    ...(item === undefined || isClosedSession({ item }, assembly) ? {} : { title: item.title }),
    ...(number === '0' ? {} : { number }),
    ...(sitting === undefined ? {} : { day: dayOf(sitting.at) }),
    ...(opinion === undefined ? {} : { adviser: adviserName(opinion, context) }),
    ...(standing !== undefined && 'lastDay' in standing ? { lastDay: standing.lastDay } : {}),
  };
}
