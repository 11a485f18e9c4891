import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { formatLongDay } from '../../calendar/french-day.ts';
import { joinFrench, quote } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { citeSource, factList, factText } from '../explain-facts.ts';
import { fieldName, RETURN_NAMES, stageName } from './french-names.ts';
import { OUTCOMES } from './item.ts';
import type { ItemRefusal } from './item-refusal.ts';

/** What is refused about an item, why, and what to do, in French. */
export function explainItemRefusal(refusal: ItemRefusal): string {
  const text = (name: string) => factText(refusal, name);
  const list = (name: string) => factList(refusal, name);
  const quoted = (name: string) => quote(text(name));
  switch (refusal.code) {
    case 'item-not-found':
      return 'Ce point n’existe pas ou plus. Revenez à la liste des points.';
    case 'sitting-not-found':
      return 'Cette séance n’existe pas ou plus. Choisissez-en une autre.';
    case 'wrong-stage':
      return `Le point est ${stageName(text('stage'))}\u00A0: cela ne se fait que lorsqu’il est ${orFrench(list('needed').map(stageName))}. Rechargez la page pour voir où il en est.`;
    case 'sitting-closed':
      return `La séance${onDay(text('day'))} est clôturée\u00A0: son ordre du jour et ses décisions ne changent plus. Une note marginale reste possible.`;
    case 'field-not-used':
      return `Cette assemblée n’emploie pas le champ ${quote(fieldName(text('field')))}. Laissez-le vide.`;
    case 'field-not-at-stage':
      return `Le champ ${quote(fieldName(text('field')))} ne se modifie plus quand le point est ${stageName(text('stage'))}.`;
    case 'fields-missing':
      return `Avant de transmettre le point, remplissez ${joinFrench(list('fields').map((field) => quote(fieldName(field))))}.`;
    case 'choice-unknown':
      return `${quoted('value')} n’est pas, ou plus, un choix possible pour ${quote(fieldName(text('field')))}. Choisissez dans la liste.`;
    case 'category-of-other-services':
      return `La catégorie ${quoted('category')} est réservée à d’autres services que celui qui propose le point. Choisissez-en une autre.`;
    case 'nothing-changed':
      return 'Rien n’a changé\u00A0: il n’y a rien à enregistrer.';
    case 'template-unknown':
      return 'Ce modèle n’existe pas ou plus. Choisissez-en un autre.';
    case 'template-of-other-services':
      return `Le modèle ${quoted('template')} est réservé à d’autres services. Choisissez-en un autre.`;
    case 'level-not-offered':
      return `Le niveau ${quoted('level')} n’est pas proposé pour ce point\u00A0: il n’est plus employé, est déjà passé, ou personne ne le tient pour ce service. ${possibleSteps(list('offered'))}`;
    case 'level-passed-over':
      return `Un niveau qui précède ${stepName(text('level'))} ne peut pas être passé. ${possibleSteps(list('offered'))}`;
    case 'level-not-before':
      return `Le point ne peut pas revenir au niveau ${quoted('level')}. ${list('offered').length === 0 ? 'Renvoyez-le à son auteur.' : `Renvoyez-le à son auteur, ou à ${joinFrench(list('offered').map(quote))}.`}`;
    case 'sitting-of-other-assembly':
      return 'Cette séance est celle d’une autre assemblée. Choisissez une séance de l’assemblée du point.';
    case 'opinions-missing':
      return `Le point attend encore ${list('opinions').length > 1 ? 'des avis obligatoires' : 'un avis obligatoire'}\u00A0: ${joinFrench(list('opinions').map(quote))}${citeSource(refusal.source)}. Il passera dès que l’avis sera rendu, ou son délai échu.`;
    case 'noted-in-sitting':
      return `Un vote, une présence ou une urgence est déjà noté pour ce point à la séance${onDay(text('day'))}. Enlevez d’abord cette note, ou consignez le retrait comme issue du point.`;
    case 'return-not-offered':
      return `Cette assemblée ne renvoie pas de point pour correction ${returnName(text('way'))}. Possible\u00A0: ${orFrench(list('offered').map(returnName)) || 'aucun renvoi'}.`;
    case 'outcome-not-offered':
      return `L’issue ${quote(outcomeName(text('outcome')))} n’est pas employée par cette assemblée. Issues possibles\u00A0: ${joinFrench(list('offered').map((outcome) => quote(outcomeName(outcome))))}.`;
    case 'sitting-not-open':
      return 'Une décision se consigne dans une séance ouverte, jusqu’à sa clôture. Ouvrez d’abord la séance.';
    case 'sitting-to-come':
      return `La séance${onDay(text('day'))} est encore à venir\u00A0: rien ne peut y être décidé avant ce jour.`;
    case 'texts-empty':
      return 'Le point n’a ni motivation ni décision\u00A0: écrivez au moins l’une des deux avant de consigner cette issue.';
    case 'copy-exists':
      return 'Une copie de ce point existe déjà, pour une autre séance ou une autre assemblée. Supprimez-la d’abord.';
    case 'not-delegated':
      return `Seul un point qui porte la mention ${quote(fieldName('delegated'))} peut être décidé hors séance. Inscrivez-le à une séance.`;
    case 'vote-missing':
      return 'Aucun vote n’est consigné pour ce point, et cette assemblée en demande un. Consignez d’abord le vote.';
    case 'vote-carried':
      return 'Le vote a adopté le point\u00A0: il ne peut pas être refusé. Corrigez le vote, ou choisissez une autre issue.';
    case 'vote-not-carried':
      return 'Le vote n’a pas adopté le point\u00A0: il ne peut pas être accepté. Corrigez le vote, ou choisissez une autre issue.';
    case 'vote-tied':
      return `Les voix sont partagées${citeSource(refusal.source)}\u00A0: le point n’est ni accepté ni refusé. Reportez-le, ou faites d’abord départager le vote.`;
    case 'target-unknown':
      return 'Cette assemblée n’envoie pas de points à celle-là, d’après ses réglages.';
    case 'target-not-at-stage':
      return `Le point est ${stageName(text('stage'))}\u00A0: il ne s’envoie que lorsqu’il est ${orFrench(list('needed').map(stageName))}.`;
    case 'already-sent':
      return `Le point a déjà été envoyé (${text('assembly')}). Pour l’envoyer à nouveau, supprimez d’abord la copie.`;
    case 'category-unmapped':
      return `La catégorie ${quoted('category')} n’a pas d’équivalent là-bas (${text('assembly')}). Envoyez le point sans catégorie, ou faites compléter les réglages.`;
    case 'annex-types-unmapped':
      return `Des annexes n’ont pas de type équivalent là-bas (${text('assembly')})\u00A0: ${joinFrench(list('types').map(quote))}. Envoyez le point sans elles, ou faites compléter les réglages.`;
    case 'urgency-not-allowed':
      return 'Les réglages n’admettent pas d’envoi en urgence à l’ordre du jour de cette assemblée. Envoyez le point sans choisir de séance.';
    case 'same-item':
      return 'Un point ne se lie pas à lui-même. Choisissez-en un autre.';
    case 'already-linked':
      return 'Ces deux points sont déjà liés.';
    case 'not-linked':
      return 'Ces deux points ne sont pas liés. Rechargez la page.';
    case 'already-labelled':
      return `L’étiquette ${quoted('label')} est déjà sur ce point.`;
    case 'not-labelled':
      return `L’étiquette ${quoted('label')} n’est pas sur ce point. Rechargez la page.`;
    case 'already-taken-over':
      return `${text('by')} a déjà pris ce point en charge. Demandez-lui de le libérer, ou libérez-le.`;
    case 'not-taken-over':
      return 'Personne n’a pris ce point en charge. Rechargez la page.';
    case 'no-follow-up-asked':
      return 'Aucun suivi n’est demandé pour ce point.';
    case 'annex-not-found':
      return 'Cette annexe ne figure plus sur le point. Rechargez la page.';
    case 'annex-type-elsewhere':
      return text('to') === 'opinion'
        ? `Une annexe ${quoted('type')} se joint par la personne dont l’avis est demandé sur ce point. Choisissez un autre type.`
        : `Une annexe ${quoted('type')} se joint à un point inscrit à une séance. Choisissez un autre type.`;
    default:
      return unreachable(refusal.code);
  }
}

function possibleSteps(offered: readonly string[]): string {
  return `Étape possible\u00A0: ${orFrench(offered.map(stepName))}.`;
}

function stepName(step: string): string {
  return step === 'validated' ? 'la validation' : quote(step);
}

function outcomeName(outcome: string): string {
  const names: Readonly<Record<string, string>> = OUTCOMES;
  return names[outcome] ?? outcome;
}

function returnName(way: string): string {
  const names: Readonly<Record<string, string>> = RETURN_NAMES;
  return names[way] ?? way;
}

/** « du lundi 2 mars 2026 » after a space, or nothing. */
function onDay(fact: string): string {
  const day = calendarDaySchema.safeParse(fact);
  return day.success ? ` du ${formatLongDay(day.data)}` : '';
}

/** « a, b ou c » */
function orFrench(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ou ${last}`;
}
