import { html } from 'hono/html';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { sayMoment } from './draft-words.ts';
import { framedPage, type Viewer } from './frame.ts';

export interface PreviewFrame {
  readonly title: string;
  /** Of this page, with a slash at the end. */
  readonly address: string;
  readonly width: 'phone' | 'desktop';
  readonly back: string;
  /** Shows the draft without an account; `undefined` for what is online already. */
  readonly link: { readonly address: string; readonly until: Moment } | undefined;
}

/** A page of the site in a frame, as a phone or a large screen shows it. */
export function previewPage(viewer: Viewer, { title, address, width, back, link }: PreviewFrame): Html {
  return framedPage(viewer, {
    title: `Aperçu\u00A0: ${title}`,
    place: 'contents',
    main: html`<p class="trail"><a href="${back}">${title}</a></p>
      <h1>Aperçu</h1>
      <p>${link === undefined ? 'Voici la page telle que les visiteurs la voient.' : 'Voici la page telle qu’elle paraîtra. Les visiteurs ne la voient pas encore.'}</p>
      <nav class="actions" aria-label="Largeur de l’aperçu">
        <a class="button" href="${address}"${width === 'desktop' ? html` aria-current="true"` : ''}>Grand écran</a>
        <a class="button" href="${address}?largeur=telephone"${width === 'phone' ? html` aria-current="true"` : ''}>Téléphone</a>
      </nav>
      <iframe class="preview ${width}" src="${address}page" title="Aperçu de «\u202F${title}\u202F»" sandbox="allow-same-origin"></iframe>
      ${link === undefined ? '' : shareField(link)}`,
  });
}

function shareField({ address, until }: NonNullable<PreviewFrame['link']>): Html {
  return html`<p class="field share"><label for="lien">Lien pour quelqu’un qui n’a pas de compte</label><span class="hint" id="lien-aide">Qui l’a voit ce brouillon, et rien d’autre, jusqu’à sa publication et au plus tard le ${sayMoment(until)}.</span><input id="lien" readonly value="${address}" aria-describedby="lien-aide"></p>`;
}
