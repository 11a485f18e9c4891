import { type CalendarDay, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { formatDateTime, formatLongDay } from '../../calendar/french-day.ts';
import { joinFrench, quote } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { citeSource, factList, factText } from '../explain-facts.ts';
import { SITTING_PLACES } from '../rights/place.ts';
import type { NoticeRefusal } from './check-notice.ts';
import type { UrgencyRefusal } from './check-urgency.ts';
import type { SittingRefusal } from './sitting-refusal.ts';

/** What is refused about a sitting, why, and what to do, in French. */
export function explainSittingRefusal(refusal: SittingRefusal | NoticeRefusal | UrgencyRefusal): string {
  const fact = (name: string) => factText(refusal, name);
  const because = citeSource(refusal.source);
  switch (refusal.code) {
    case 'sitting-unknown':
      return 'Cette séance n’existe pas ou plus. Revenez au calendrier des séances.';
    case 'assembly-unknown':
      return `La commune n’a pas d’assemblée ${quote(fact('assembly'))}. Choisissez-en une de la liste.`;
    case 'wrong-sitting-stage':
      return `La séance est ${sayStage(fact('stage'))}\u00A0: cela se fait quand elle est ${factList(refusal, 'needed').map(sayStage).join(' ou ')}. Rechargez la page.`;
    case 'sitting-unchanged':
      return 'Rien ne change\u00A0: la séance est déjà ainsi.';
    case 'same-date-time':
      return `${quote(fact('assembly'))} a déjà une séance ${sayTime(fact('at'))}. Choisissez une autre date ou une autre heure.`;
    case 'notice-impossible':
      return `Les convocations ne peuvent plus parvenir à temps${because}\u00A0: il faut ${fact('clearDays')} jours francs, et le dernier jour était le ${sayDay(fact('lastDay'))}. Choisissez une date plus tardive, ou notez le motif de l’urgence.`;
    case 'notice-too-late':
      return `La convocation parvient trop tard${because}\u00A0: il faut ${fact('clearDays')} jours francs avant le ${sayDay(fact('day'))}, et le dernier jour pour la recevoir est le ${sayDay(fact('lastDay'))}. Reportez la séance, ou notez le motif de l’urgence.`;
    case 'councillor-item-too-late':
      return `Ce point d’un membre du conseil arrive trop tard${because}\u00A0: il faut ${fact('clearDays')} jours francs, et le dernier jour est le ${sayDay(fact('lastDay'))}. Inscrivez-le à une séance suivante.`;
    case 'date-fixed':
      return 'La séance est ouverte\u00A0: sa date et son heure ne changent plus.';
    case 'sitting-not-empty':
      return `Cette séance a encore des points à l’ordre du jour (${fact('items')}). Retirez-les avant de la supprimer.`;
    case 'freeze-not-used':
      return `${quote(fact('assembly'))} ne gèle pas ses ordres du jour, d’après ses réglages. Ouvrez directement la séance.`;
    case 'late-items-added':
      return `Des points sont arrivés après le gel (${fact('items')}). Retirez-les d’abord de l’ordre du jour, ou gardez-le gelé.`;
    case 'freeze-first':
      return 'L’ordre du jour n’est pas gelé. Gelez-le avant d’ouvrir la séance.';
    case 'sitting-not-today':
      return `La séance a lieu le ${sayDay(fact('day'))}\u00A0: elle s’ouvre ce jour-là. Si elle a été avancée, changez d’abord sa date.`;
    case 'attendee-unknown':
      return `Aucun mandat ne porte l’identifiant ${quote(fact('mandate'))}. Choisissez une personne de la liste.`;
    case 'attendee-not-in-office':
      return `Le mandat de cette personne (${fact('name')}) ne court pas à la date de la séance. Corrigez le mandat, ou choisissez quelqu’un d’autre.`;
    case 'not-of-assembly':
      return `Cette personne (${fact('name')}) n’est pas membre de l’assemblée. Choisissez un membre.`;
    case 'item-not-on-agenda':
      return 'Ce point n’est pas à l’ordre du jour de la séance. Rechargez la page.';
    case 'proxies-not-allowed':
      return `${quote(fact('assembly'))} ne connaît pas les procurations. Notez l’absence, ou un remplacement.`;
    case 'stand-in-for-oneself':
      return 'Une personne ne peut pas se remplacer ni se représenter elle-même. Choisissez quelqu’un d’autre.';
    case 'proxy-holder-not-member':
      return 'Une procuration se donne à un membre de la même assemblée. Choisissez un membre.';
    case 'replacement-already-sits':
      return `Cette personne (${fact('name')}) siège déjà pour elle-même. Choisissez quelqu’un qui n’est pas membre.`;
    case 'function-unknown':
      return `Les réglages de l’assemblée ne connaissent pas la fonction ${quote(fact('function'))}. Choisissez-en une de la liste.`;
    case 'call-not-known':
      return 'Seul un collège appelle un membre du conseil en cas de partage des voix.';
    case 'call-without-tie':
      return `Un membre du conseil n’est appelé qu’en cas de partage des voix${because}. Consignez d’abord le vote.`;
    case 'called-not-councillor':
      return `Cette personne (${fact('name')}) ne peut pas être appelée${because}\u00A0: il faut un membre du conseil qui ne siège pas au collège et n’est pas noté absent ou excusé.`;
    case 'called-out-of-rank':
      return `Les membres du conseil sont appelés dans l’ordre du tableau${because}\u00A0: le tour de ${quote(fact('next'))} vient avant. Si cette personne est empêchée, notez-la excusée.`;
    case 'entry-not-found':
      return 'Cette présence n’est plus notée ainsi. Rechargez la page.';
    case 'urgency-not-needed':
      return 'Ce point est arrivé à temps\u00A0: l’urgence n’a pas à être reconnue.';
    case 'urgency-not-recognised':
      return `Ce point est arrivé trop tard pour être décidé sans urgence reconnue${because}\u00A0: il faut l’accord de ${fact('needed')} des ${fact('present')} membres présents, et ${fact('recognised')} noms sont consignés. Complétez les noms, ou retirez le point de l’ordre du jour.`;
    case 'urgency-by-absent':
      return `Seuls les membres présents reconnaissent une urgence${because}. À retirer\u00A0: ${joinFrench(factList(refusal, 'names'))}.`;
    case 'item-in-correction':
      return 'Ce point est en correction\u00A0: il se vote quand il est rendu. Faites-le rendre d’abord.';
    case 'vote-not-found':
      return `Ce point n’a pas de vote ${fact('rank')}. Rechargez la page.`;
    case 'vote-has-links':
      return 'D’autres variantes sont liées à ce vote. Retirez-les d’abord.';
    case 'sentence-unchanged':
      return 'Rien ne change\u00A0: le résultat est déjà écrit ainsi.';
    case 'closing-blocked':
      return `La séance ne peut pas encore être clôturée\u00A0: ${factList(refusal, 'problems').join('\u202F; ')}. Réglez ces points, puis clôturez.`;
    case 'already-approved':
      return 'Ce procès-verbal est déjà approuvé.';
    case 'approving-sitting-of-other-assembly':
      return `Le procès-verbal est approuvé par la même assemblée (${fact('assembly')}). Choisissez l’une de ses séances.`;
    case 'approving-sitting-not-later':
      return 'Un procès-verbal est approuvé à une séance ultérieure. Choisissez-en une plus tardive.';
    case 'approving-sitting-not-held':
      return 'La séance qui approuve ce procès-verbal n’est pas encore ouverte. Ouvrez-la d’abord.';
    case 'minutes-available-too-late':
      return `Ce procès-verbal n’a pas été à disposition assez tôt${because}\u00A0: il l’est depuis le ${sayDay(fact('ready'))}, et il aurait dû l’être le ${sayDay(fact('lastDay'))} au plus tard. Faites-le approuver à une séance suivante.`;
    default:
      return unreachable(refusal);
  }
}

function sayStage(stage: string): string {
  return Object.entries(SITTING_PLACES).find(([name]) => name === stage)?.[1] ?? stage;
}

function sayDay(day: string): string {
  // Facts of this catalogue's refusals hold days as the calendar made them.
  return formatLongDay(day as CalendarDay);
}

function sayTime(at: string): string {
  return `le ${formatDateTime(localDateTimeSchema.parse(at))}`;
}
