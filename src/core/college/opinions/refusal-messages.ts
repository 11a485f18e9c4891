import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { formatLongDay } from '../../calendar/french-day.ts';
import { quote } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { citeSource, factText } from '../explain-facts.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';

/** What is refused about an opinion, why, and what to do, in French. */
export function explainOpinionRefusal(refusal: OpinionRefusal): string {
  const adviser = quote(factText(refusal, 'adviser'));
  const because = citeSource(refusal.source);
  switch (refusal.code) {
    case 'unknown-opinion':
      return 'Cet avis ne figure plus sur le point\u00A0: la demande a été retirée. Rechargez la page.';
    case 'unknown-opinion-rule':
      return `Les réglages ne connaissent pas d’avis ${quote(factText(refusal, 'rule'))}. Choisissez un avis de la liste.`;
    case 'unknown-delay':
      return `L’avis ${adviser} n’a pas ce délai. Choisissez l’un de ceux que les réglages prévoient.`;
    case 'unknown-person':
      return 'Cette personne n’a plus d’accès à l’espace agents. Demandez l’avis à quelqu’un d’autre.';
    case 'opinion-not-askable':
      return `L’avis ${adviser} ne se demande pas à la main aujourd’hui, d’après les réglages de l’assemblée.`;
    case 'no-own-initiative':
      return `L’avis ${adviser} ne peut être rendu d’initiative que par son service, et si les réglages le prévoient.`;
    case 'already-asked':
      return `L’avis ${adviser} figure déjà sur ce point. S’il est rendu ou échu, redemandez-le\u00A0; sinon, attendez-le.`;
    case 'still-awaited':
      return `L’avis ${adviser} est déjà attendu\u00A0: il sera possible de le redemander quand il sera rendu ou échu.`;
    case 'reason-needed':
      return `Écrivez le motif\u00A0: ce délai de l’avis ${adviser} ne s’accorde que s’il est motivé${because}.`;
    case 'opinion-given':
      return `L’avis ${adviser} est déjà rendu. Pour une nouvelle réponse, redemandez-le.`;
    case 'opinion-not-given':
      return `L’avis ${adviser} n’attend pas d’être montré ou masqué dans l’état où il est. Rechargez la page.`;
    case 'opinion-expired':
      return `Le délai de l’avis ${adviser} a pris fin ${lastDay(factText(refusal, 'lastDay'))}${because}\u00A0: il sera cité comme non rendu. L’auteur ou le secrétariat peut le redemander.`;
    case 'no-delay':
      return `L’avis ${adviser} n’a pas de délai\u00A0: il n’y a rien à changer ni à prolonger.`;
    case 'already-extended':
      return `Le délai de l’avis ${adviser} a déjà été prolongé, et ne peut l’être qu’une fois${because}.`;
    case 'not-extendable':
      return `Le délai de l’avis ${adviser} ne peut pas être prolongé${because}.`;
    case 'automatic-opinion':
      return `L’avis ${adviser} est obligatoire pour ce point${because}\u00A0: la demande ne se retire pas. Elle tombera d’elle-même si le point ne remplit plus les conditions de l’avis.`;
    case 'hiding-not-configured':
      return 'Dans cette assemblée, un avis rendu est aussitôt visible\u00A0: il ne peut pas être masqué.';
    case 'too-late-to-hide':
      return `Le point est inscrit à une séance\u00A0: l’avis ${adviser} ne peut plus être masqué. Rendez plutôt une nouvelle réponse.`;
    default:
      return unreachable(refusal.code);
  }
}

function lastDay(fact: string): string {
  const day = calendarDaySchema.safeParse(fact);
  return day.success ? `le ${formatLongDay(day.data)}` : 'avant aujourd’hui';
}
