import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { formatDay } from '../../calendar/french-day.ts';
import { joinFrench, quote } from '../../editing/describe-change.ts';
import { lowerFirst } from '../../shared/lower-first.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeEvent } from '../event.ts';
import { fieldName } from './french-names.ts';
import { OUTCOMES } from './item.ts';
import type { ItemEventKind } from './item-event.ts';

/**
 * The French sentence of an event, for the history: « Point « Réfection de la rue » : transmis au niveau « Chef de
 * service » ». A point behind closed doors is named by its number, or its id.
 */
export function describeItemEvent(event: CollegeEvent<ItemEventKind | 'itemMoved'>): string {
  return `${sayItem(event.facts)}\u00A0: ${describe(event)}`;
}

type Facts = CollegeEvent['facts'];

function describe({ kind, facts }: CollegeEvent<ItemEventKind | 'itemMoved'>): string {
  const text = (name: string) => [facts[name] ?? []].flat().join(', ');
  const list = (name: string) => [facts[name] ?? []].flat().map(String);
  const quoted = (name: string) => quote(oneLine(text(name)));
  const reason = facts['reason'] === undefined ? '' : ` (${oneLine(text('reason'))})`;
  const over = list('over').length === 0 ? '' : `, sans passer par ${joinFrench(list('over').map(quote))}`;
  switch (kind) {
    case 'itemCreated':
      return 'création';
    case 'itemEdited':
      return `modification (${joinFrench(list('fields').map((field) => lowerFirst(fieldName(field))))})`;
    case 'itemDeleted':
      return 'suppression';
    case 'itemForwarded':
      return `transmis au niveau ${quoted('level')}${over}`;
    case 'itemValidated':
      return `validé${over}`;
    case 'itemBack':
      return facts['level'] === undefined
        ? `renvoyé à son auteur${reason}`
        : `renvoyé au niveau ${quoted('level')}${reason}`;
    case 'itemPresented':
      return `inscrit à la séance${onDay(facts)}${facts['list'] === 'late' ? ', après le gel' : ''}`;
    case 'itemTakenOff':
      return `retiré de l’ordre du jour de la séance${onDay(facts)}`;
    case 'itemReturned':
      return `renvoyé pour correction${reason}`;
    case 'itemGivenBack':
      return facts['level'] === undefined ? 'corrigé' : `corrigé, transmis au niveau ${quoted('level')}`;
    case 'itemDecided':
      return `${lowerFirst(outcomeName(text('outcome')))}${facts['copy'] === undefined ? '' : `, revient sous ${text('copy')}`}`;
    case 'itemDecisionUndone':
      return 'décision annulée';
    case 'itemDecidedOutOfSitting':
      return `décidé hors séance${reason}`;
    case 'itemDuplicated':
      return `copie de ${text('of')}`;
    case 'itemSent':
      return `envoyé (${text('to')}) sous ${text('copy')}${facts['leftOut'] === undefined ? '' : `, sans équivalent pour ${joinFrench(list('leftOut').map(quote))}`}`;
    case 'itemsLinked':
      return `lié à ${text('other')}`;
    case 'itemsUnlinked':
      return `délié de ${text('other')}`;
    case 'itemLabelled':
      return `étiquette ${quoted('label')}`;
    case 'itemUnlabelled':
      return `étiquette ${quoted('label')} enlevée`;
    case 'itemTakenOver':
      return `pris en charge par ${text('by')}`;
    case 'itemReleased':
      return `n’est plus pris en charge par ${text('by')}`;
    case 'itemNoted':
      return 'note interne';
    case 'itemMarginNoted':
      return 'note marginale';
    case 'followUpAsked':
      return 'suivi demandé';
    case 'followUpGiven':
      return 'suivi donné';
    case 'annexAdded':
      return `annexe ajoutée (${annexName(facts)})`;
    case 'annexChanged':
      return `annexe modifiée (${annexName(facts)})`;
    case 'annexRemoved':
      return `annexe retirée (${annexName(facts)})`;
    case 'recurringItemAdded':
      return 'point récurrent ajouté à l’ordre du jour';
    case 'itemMoved':
      return `déplacé de ${text('from')} à ${text('to')}`;
    default:
      return unreachable(kind);
  }
}

/** « Point « Réfection de la rue » »; by its number or id behind closed doors. */
export function sayItem({ title, number, day, id }: Facts): string {
  if (typeof title === 'string') return `Point ${quote(oneLine(title, 80))}`;
  if (number === undefined) return `Point ${String(id)}`;
  return `Point\u00A0${String(number)} de la séance${onDay({ on: day ?? '' })}`;
}

function onDay({ on }: Facts): string {
  const day = calendarDaySchema.safeParse(on);
  return day.success ? ` du ${formatDay(day.data)}` : '';
}

function annexName({ type, name }: Facts): string {
  return name === undefined ? String(type) : `${String(type)}, ${quote(oneLine(String(name), 80))}`;
}

function outcomeName(outcome: string): string {
  const names: Readonly<Record<string, string>> = OUTCOMES;
  return names[outcome] ?? outcome;
}

/** Nothing that people wrote may begin a new line of the message. */
function oneLine(words: string, max = 200): string {
  const line = words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}
