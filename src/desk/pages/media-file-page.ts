import { html } from 'hono/html';
import type { MediaItem } from '../../app/media/browse-media.ts';
import { formatCount } from '../../core/shared/french-number.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { csrfField, framedPage, outcomeNotice, problemsNotice, type Viewer } from './frame.ts';
import { sayFolder } from './media-page.ts';
import { mediaThumbnail } from './media-thumbnail.ts';

export interface MediaFilePage {
  readonly item: MediaItem;
  /** Texts that show it: « Actualité : Marché de Noël ». */
  readonly uses: readonly string[];
  readonly done?: string | undefined;
  readonly problems?: readonly string[];
}

/** `/espace/medias/fichier`: one picture or document, what it shows, where it is used. */
export function mediaFilePage(viewer: Viewer, { item, uses, done, problems = [] }: MediaFilePage): Html {
  const name = item.source.slice(item.source.lastIndexOf('/') + 1);
  return framedPage(viewer, {
    title: name,
    place: 'media',
    styles: ['medias.css'],
    main: html`<p class="trail"><a href="/espace/medias/">Médias</a></p>
      <h1>${name}</h1>
      ${outcomeNotice(done)}
      ${problemsNotice(problems)}
      <div class="media-file">
        ${mediaThumbnail(item)}
        <dl class="facts">
          <div><dt>Dossier</dt><dd>${sayFolder(item.source.slice(0, item.source.lastIndexOf('/')))}</dd></div>
          <div><dt>Dans les textes</dt><dd>${item.source}</dd></div>
          ${item.size === undefined ? '' : html`<div><dt>Poids</dt><dd>${saySize(item.size)}</dd></div>`}
        </dl>
      </div>
      ${item.type === 'image' ? describeForm(viewer, item) : ''}
      <section aria-labelledby="usages">
        <h2 id="usages">Où ce fichier est montré</h2>
        ${
          uses.length === 0
            ? html`<p>Aucun texte publié ne l’emploie.</p>
        <form method="post" action="/espace/medias/supprimer">
          ${csrfField(viewer)}<input type="hidden" name="chemin" value="${item.source}">
          <button class="button danger">Supprimer ce fichier</button>
        </form>`
            : html`<ul class="plain">${uses.map((use) => html`<li>${use}</li>`)}</ul>
        <p class="hint">Pour le supprimer, enlevez-le d’abord de ${uses.length === 1 ? 'ce texte' : 'ces textes'}.</p>`
        }
      </section>`,
  });
}

function describeForm(viewer: Viewer, { source, description }: MediaItem): Html {
  const alt = description !== undefined && 'alt' in description ? description.alt : '';
  const isDecorative = description !== undefined && 'decorative' in description;
  return html`<section aria-labelledby="description">
        <h2 id="description">Description</h2>
        <form class="sheet" method="post" action="/espace/medias/decrire">
          ${csrfField(viewer)}<input type="hidden" name="chemin" value="${source}">
          <label for="alt">Ce que montre l’image, pour qui ne la voit pas</label>
          <p class="hint" id="alt-aide">Gardée avec l’image, dans la médiathèque\u202F; les textes qui la montrent ont leurs propres mots.</p>
          <input id="alt" name="alt" type="text" maxlength="250" value="${alt}" aria-describedby="alt-aide">
          <p class="tick"><input id="decorative" type="checkbox" name="decorative" value="oui"${isDecorative ? html` checked` : ''}><label for="decorative">L’image ne fait que décorer</label></p>
          <p><button class="button main">Enregistrer</button></p>
        </form>
      </section>`;
}

function saySize(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatCount(Math.ceil(bytes / 1_000))}\u00A0ko`
    : `${formatCount(Math.round(bytes / 100_000) / 10)}\u00A0Mo`;
}
