import { explainEditing, type Words } from '../../app/editing/explain-editing.ts';
import type { TreeRefusal } from '../../app/tree/tree-command.ts';
import { joinFrench, quote } from '../../core/editing/describe-change.ts';
import { type Explanation, explainMenu, explainMove } from '../../core/editing/refusal-messages.ts';
import { unreachable } from '../../core/shared/unreachable.ts';

/** Why the tree or the menu was not changed, and what to do next. */
export function explainTree(refusal: TreeRefusal, words: Words): Explanation {
  switch (refusal.code) {
    case 'placement':
      switch (refusal.why.code) {
        case 'not-found':
          return { message: 'Cette page n’existe pas, ou n’existe plus.', remedy: 'Rechargez la page.' };
        case 'into-itself':
        case 'same-place':
          return explainMove(refusal.why);
        default:
          return unreachable(refusal.why);
      }
    case 'move':
      return explainMove(refusal.why);
    case 'menu':
      return explainMenu(refusal.why);
    case 'drafts-pending':
      return {
        message: `Un changement attend encore sur ${joinFrench(refusal.pages.map(quote))}\u00A0: un déplacement le laisserait derrière.`,
        remedy: 'Publiez-le ou abandonnez-le d’abord.',
      };
    case 'end-of-row':
      return { message: 'La page ne peut pas aller plus loin de ce côté.', remedy: 'Choisissez un autre sens.' };
    case 'bad-title':
      return {
        message: 'Ce titre ne convient pas.',
        remedy: 'Écrivez de 1 à 140 caractères, avec au moins une lettre.',
      };
    case 'stale':
      return {
        message: 'Quelqu’un vient de modifier une de ces pages.',
        remedy: 'Regardez l’arborescence telle qu’elle est maintenant, puis recommencez.',
      };
    default:
      return explainEditing(refusal, words);
  }
}
