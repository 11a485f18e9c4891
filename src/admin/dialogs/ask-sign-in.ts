import { fetchSession, signInAddress } from '../session/editor-session.ts';
import { element, showDialog } from './show-dialog.ts';
import { forgetSessionOver } from './tell-session-over.ts';

let asking: Promise<boolean> | undefined;

/**
 * The session is over while someone writes: they sign in again in another tab, come back, and go on. Several requests
 * that fail together ask once.
 *
 * @returns whether they are signed in again
 */
export function askSignIn(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  const link = element('a', {
    href: signInAddress(),
    target: '_blank',
    textContent: 'Se reconnecter dans un autre onglet',
  });
  const extra = element('p');
  extra.append(link);
  for (;;) {
    const answer = await showDialog({
      title: 'Votre session a pris fin',
      sentences: [
        'Reconnectez-vous dans un autre onglet, puis revenez ici et continuez. Votre texte est gardé dans cette page.',
      ],
      extra,
      actions: [
        { label: 'Je suis reconnecté\u00A0: continuer', value: 'again' },
        { label: 'Plus tard', value: '', kind: 'quiet' },
      ],
    });
    if (answer !== 'again') return false;
    if ((await fetchSession()) === undefined) continue;
    forgetSessionOver();
    return true;
  }
}
