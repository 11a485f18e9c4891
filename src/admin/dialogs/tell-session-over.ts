import { signInAddress } from '../session/editor-session.ts';
import { tellPerson } from '../session/tell-person.ts';
import { element } from './show-dialog.ts';

let isTold = false;

/** Says it once, beside the text, while someone types: nothing is lost, and the next save waits for them to sign in again. */
export function tellSessionOver(): void {
  if (isTold) return;
  isTold = true;
  const link = element('a', { href: signInAddress(), target: '_blank', textContent: 'Se reconnecter (nouvel onglet)' });
  tellPerson('Votre session a pris fin. Votre texte reste dans cette page.', link);
}

export function forgetSessionOver(): void {
  isTold = false;
}
