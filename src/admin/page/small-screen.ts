import type { CollectionName } from '../../core/content/registry.ts';
import { deskAddress, editorAddress } from '../../core/editing/desk-address.ts';
import { element } from '../dialogs/show-dialog.ts';
import { followAddress } from './follow-address.ts';
import { type OpenText, openText } from './open-text.ts';

/**
 * Decap's form needs 800 pixels. On a phone, the pages of the desk do what one does there: reading a text again,
 * validating it, putting a word right. The style sheet shows this only on small screens.
 */
export function offerDeskOnSmallScreens(): void {
  const strip = element('p', { className: 'perron-small-screen', hidden: true });
  strip.setAttribute('role', 'note');
  document.body.prepend(strip);
  let shown: string | undefined;
  followAddress(() => {
    const open = openText(location.hash);
    const key = open === undefined ? undefined : `${open.collection}/${open.id}`;
    if (key === shown) return;
    shown = key;
    strip.hidden = open === undefined;
    if (open !== undefined)
      strip.replaceChildren('Ce formulaire demande un écran plus large. Ici\u00A0: ', ...waysFor(open));
  });
}

function waysFor({ collection, id }: OpenText): (string | HTMLElement)[] {
  // The kinds in our addresses are those of our own configuration.
  const kind = collection as CollectionName;
  if (id === undefined)
    return [element('a', { href: `/espace/ecrire/${kind}/`, textContent: 'écrire dans un formulaire simple' }), '.'];
  return [
    element('a', { href: deskAddress({ collection: kind, id }), textContent: 'relire et valider' }),
    ', ou ',
    element('a', { href: editorAddress({ collection: kind, id }), textContent: 'modifier dans un formulaire simple' }),
    '.',
  ];
}
