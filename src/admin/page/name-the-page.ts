import { element } from '../dialogs/show-dialog.ts';
import type { EditorSession } from '../session/editor-session.ts';
import { followAddress } from './follow-address.ts';

/**
 * Decap keeps one title for all its screens, and most of them have no heading: whoever listens to the page would not
 * know where they are. Both follow the address.
 */
export function nameThePage({ form, commune }: EditorSession): void {
  const heading = element('h1', { className: 'perron-visually-hidden' });
  // An address like « #contenu » is one of Decap's screens: the focus is moved by hand.
  document.querySelector('.perron-skip')?.addEventListener('click', () => {
    const main = document.querySelector('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  });
  const follow = () => {
    const name = screenName(location.hash, form.collections);
    if (heading.textContent !== name) {
      document.title = `${name} – Modifier le site – ${commune}`;
      heading.textContent = name;
    }
    const main = document.querySelector('main');
    if (main !== null && main.querySelector('h1') === null) main.prepend(heading);
  };
  followAddress(follow);
}

/** What the screen at an address of Decap is called. */
export function screenName(
  hash: string,
  collections: readonly { readonly name: string; readonly label: string; readonly label_singular: string }[],
): string {
  const [, place = '', name = '', view = ''] = hash.replace(/^#/, '').split(/[/?]/);
  if (place === 'workflow') return 'Brouillons';
  if (place === 'search') return 'Recherche';
  const collection = collections.find((candidate) => candidate.name === name);
  if (collection === undefined) return 'Contenus';
  if (view === 'entries') return `Modifier\u00A0: ${collection.label_singular}`;
  return view === 'new' ? `Ajouter\u00A0: ${collection.label_singular}` : collection.label;
}
