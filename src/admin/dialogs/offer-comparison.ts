import { keepTyping, type UnsavedText } from '../session/keep-typing.ts';
import { leaveWithoutAsking } from '../session/leave-page.ts';
import { showDialog } from './show-dialog.ts';

export interface Conflict {
  /** What happened: who, when. */
  readonly message: string;
  /** Address of the comparison. */
  readonly compare: string;
  /** The text that could not be saved; without it the draft is compared with the site. */
  readonly own: UnsavedText | undefined;
}

/**
 * Someone else changed the same text: the two versions can be seen side by side, on a page of the desk, where what was
 * typed here is kept meanwhile.
 */
export async function offerComparison({ message, compare, own }: Conflict): Promise<void> {
  const answer = await showDialog({
    title: 'Deux versions de ce texte',
    sentences: [message],
    actions: [
      { label: 'Comparer les deux versions', value: 'compare' },
      { label: 'Continuer à écrire', value: '', kind: 'quiet' },
    ],
  });
  if (answer !== 'compare') return;
  if (own !== undefined && !(await keepTyping(own))) {
    const again = 'Le serveur ne répond pas\u00A0: votre texte reste dans cette page. Réessayez dans un instant.';
    return offerComparison({ message: again, compare, own });
  }
  leaveWithoutAsking();
  location.assign(own?.base === undefined ? compare : `${compare}?base=${own.base}`);
}
