import { explainEditing, type Words } from '../../app/editing/explain-editing.ts';
import type { MediaRefusal } from '../../app/media/change-media.ts';
import { joinFrench, quote } from '../../core/editing/describe-change.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';

/** Why a file was not added, described or removed, and what to do next. */
export function explainMedia(refusal: MediaRefusal, words: Words): Explanation {
  switch (refusal.code) {
    case 'description-missing':
      return {
        message: 'Il manque la description de l’image.',
        remedy: 'Dites en 250 caractères au plus ce qu’elle montre, ou cochez qu’elle ne fait que décorer.',
      };
    case 'unknown-kind':
      return {
        message: `Ce genre de fichier n’est pas accepté${refusal.extension === '' ? '' : `\u00A0: ${quote(refusal.extension)}`}.`,
        remedy: `Genres acceptés\u00A0: ${joinFrench(refusal.allowed)}.`,
      };
    case 'bad-folder':
      return {
        message: `Le dossier ${quote(refusal.folder)} ne peut pas être créé.`,
        remedy: 'Employez des lettres et des chiffres, sur trois niveaux au plus.',
      };
    case 'not-found':
      return { message: 'Ce fichier n’existe pas, ou n’existe plus.', remedy: 'Revenez à la liste des médias.' };
    default:
      return explainEditing(refusal, words);
  }
}
