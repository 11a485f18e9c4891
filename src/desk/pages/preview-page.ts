import { html } from 'hono/html';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { framedPage, type Viewer } from './frame.ts';

export interface PreviewFrame {
  readonly title: string;
  /** Of this page, with a slash at the end. */
  readonly address: string;
  readonly width: 'phone' | 'desktop';
  readonly back: string;
}

/** A page of the site in a frame, as a phone or a large screen shows it. */
export function previewPage(viewer: Viewer, { title, address, width, back }: PreviewFrame): Html {
  return framedPage(viewer, {
    title: `Aperçu\u00A0: ${title}`,
    place: 'contents',
    main: html`<p class="trail"><a href="${back}">${title}</a></p>
      <h1>Aperçu</h1>
      <p>Voici la page telle qu’elle paraîtra. Les visiteurs ne la voient pas encore.</p>
      <nav class="actions" aria-label="Largeur de l’aperçu">
        <a class="button" href="${address}"${width === 'desktop' ? html` aria-current="true"` : ''}>Grand écran</a>
        <a class="button" href="${address}?largeur=telephone"${width === 'phone' ? html` aria-current="true"` : ''}>Téléphone</a>
      </nav>
      <iframe class="preview ${width}" src="${address}page" title="Aperçu de «\u202F${title}\u202F»" sandbox="allow-same-origin"></iframe>`,
  });
}
