import { unreachable } from '../../shared/unreachable.ts';
import { factText } from '../explain-facts.ts';
import type { MoveRefusal } from './move-line.ts';

/** Why an item does not move on its agenda, and what to do, in French. */
export function explainMoveRefusal(refusal: MoveRefusal): string {
  switch (refusal.code) {
    case 'not-on-agenda':
      return 'Ce point n’est pas, ou plus, à cet ordre du jour. Rechargez la page.';
    case 'position-zero':
      return 'Les numéros de l’ordre du jour commencent à 1.';
    case 'position-past-end':
      return `Ce numéro dépasse la fin\u00A0: le dernier possible est ${factText(refusal, 'last')}.`;
    case 'sub-number-without-master':
      return 'Un sous-numéro suit un autre point\u00A0: choisissez le numéro d’un point qui existe et qui n’est pas celui que vous déplacez.';
    case 'already-there':
      return 'Le point est déjà à cet endroit.';
    case 'first-of-agenda':
      return 'Le point est déjà le premier\u00A0: il ne peut pas monter.';
    case 'last-of-agenda':
      return 'Le point est déjà le dernier\u00A0: il ne peut pas descendre.';
    case 'already-sub-number':
      return 'Ce point porte déjà un sous-numéro.';
    case 'not-a-sub-number':
      return 'Ce point porte déjà un numéro à lui.';
    default:
      return unreachable(refusal.code);
  }
}
