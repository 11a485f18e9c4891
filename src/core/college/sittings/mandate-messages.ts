import { quote } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { factText } from '../explain-facts.ts';
import type { MandateRefusal } from './mandate-refusal.ts';

/** What is refused about mandates and stand-ins, why, and what to do, in French. */
export function explainMandateRefusal(refusal: MandateRefusal): string {
  const fact = (name: string) => factText(refusal, name);
  switch (refusal.code) {
    case 'mandate-unknown':
      return `Aucun mandat ne porte l’identifiant ${quote(fact('mandate'))}. Rechargez la page.`;
    case 'mandate-exists':
      return `Un mandat porte déjà l’identifiant ${quote(fact('id'))}. Choisissez-en un autre, avec l’année par exemple.`;
    case 'mandate-unchanged':
      return 'Rien ne change\u00A0: le mandat est déjà ainsi.';
    case 'mandate-ends-before-it-begins':
      return 'Le mandat se terminerait avant de commencer. Corrigez l’une des deux dates.';
    case 'mandate-assembly-unknown':
      return `La commune n’a pas d’assemblée ${quote(fact('assembly'))}. Choisissez-en une de la liste.`;
    case 'mandate-function-unknown':
      return `La fonction ${quote(fact('function'))} n’existe pas dans les réglages de cette assemblée\u00A0: ${fact('assembly')}. Ajoutez-la aux réglages, ou choisissez-en une autre.`;
    case 'function-already-held':
      return `Une seule personne à la fois exerce cette fonction (${fact('function')}, ${fact('assembly')}), et ${fact('name')} l’exerce alors. Mettez d’abord fin à ce mandat.`;
    case 'person-already-sits':
      return `Cette personne a déjà un mandat dans cette assemblée à ces dates (${fact('assembly')}). Mettez-y fin d’abord, ou changez ce mandat.`;
    case 'rank-taken':
      return `Le rang ${fact('rank')} est déjà pris dans cette fonction\u00A0: ${fact('name')}. Donnez un autre rang.`;
    case 'stand-in-unknown':
      return 'Cette procuration ou ce remplacement n’existe plus. Rechargez la page.';
    case 'stand-in-of-oneself':
      return 'Une personne ne peut pas se remplacer ni se représenter elle-même. Choisissez quelqu’un d’autre.';
    case 'stand-in-ends-before-it-begins':
      return 'La période se terminerait avant de commencer. Corrigez l’une des deux dates.';
    case 'stand-in-not-in-office':
      return `Le mandat de cette personne (${fact('name')}) ne couvre pas toute la période. Raccourcissez-la, ou choisissez quelqu’un d’autre.`;
    case 'stand-in-overlaps':
      return `À ces dates, quelqu’un supplée déjà cette personne (${fact('name')})\u00A0: ${fact('by')}. Mettez-y fin d’abord.`;
    case 'absent-not-of-assembly':
      return `Cette personne (${fact('name')}) ne siège pas dans cette assemblée\u00A0: ${fact('assembly')}. Choisissez un membre.`;
    case 'proxies-not-used':
      return `${quote(fact('assembly'))} ne connaît pas les procurations. Notez un remplacement, ou l’absence à chaque séance.`;
    case 'proxy-not-member':
      return `Une procuration se donne à un membre de la même assemblée (${fact('assembly')}). Choisissez un membre.`;
    case 'replacement-is-member':
      return `Cette personne (${fact('name')}) siège déjà pour elle-même. Choisissez quelqu’un qui n’est pas membre.`;
    case 'already-stands-in':
      return `Cette personne (${fact('name')}) remplace déjà quelqu’un à ces dates. Choisissez quelqu’un d’autre.`;
    default:
      return unreachable(refusal.code);
  }
}
