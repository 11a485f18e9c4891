import { html } from 'hono/html';
import type { MediaItem } from '../../app/media/browse-media.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { csrfField, framedPage, outcomeNotice, problemsNotice, type Viewer } from './frame.ts';
import { mediaAddress, mediaThumbnail } from './media-thumbnail.ts';

export interface MediaPage {
  readonly items: readonly MediaItem[];
  readonly total: number;
  readonly skip: number;
  readonly folders: readonly string[];
  /** Undefined: all of them. */
  readonly folder: string | undefined;
  readonly search: string;
  readonly done?: string | undefined;
  /** What was typed with a file that was refused, and why. */
  readonly typed?: { readonly alt: string; readonly folder: string; readonly isDecorative: boolean } | undefined;
  readonly problems?: readonly string[];
}

/** Pictures and documents shown at once. */
export const MEDIA_PAGE = 48;

/** `/espace/medias/`: the library of pictures and documents. */
export function mediaPage(viewer: Viewer, page: MediaPage): Html {
  const { items, total, folders, folder, search, problems = [] } = page;
  return framedPage(viewer, {
    title: 'Médias',
    place: 'media',
    styles: ['medias.css'],
    main: html`<h1>Médias</h1>
      ${outcomeNotice(page.done)}
      ${problemsNotice(problems)}
      ${addForm(viewer, page)}
      <section aria-labelledby="resultats">
        <form class="search" role="search" method="get" action="/espace/medias/">
          <div><label for="dossier">Dossier</label>
          <select id="dossier" name="dossier">
            <option value="">Tous</option>
            ${folders.map((name) => html`<option value="${name}"${name === folder ? html` selected` : ''}>${sayFolder(name)}</option>`)}
          </select></div>
          <div class="grow"><label for="q">Mots du nom ou de la description</label>
          <input id="q" name="q" type="search" value="${search}" autocomplete="off"></div>
          <button class="button">Chercher</button>
        </form>
        <h2 id="resultats">${folder === undefined ? 'Tous les fichiers' : sayFolder(folder)} <span class="count">${total}</span></h2>
        ${items.length === 0 ? html`<p class="empty">${search === '' ? 'Il n’y a encore rien ici.' : `Rien ne contient «\u202F${search}\u202F».`}</p>` : html`<ul class="media">${items.map(mediaCard)}</ul>`}
        ${pageLinks(page)}
      </section>`,
  });
}

/** « media/fetes/2026 » → « Images › fetes › 2026 ». */
export function sayFolder(folder: string): string {
  const [root = '', ...names] = folder.split('/');
  return [root === 'media' ? 'Images' : 'Documents', ...names].join(' › ');
}

function addForm(viewer: Viewer, { typed, folders, folder, problems = [] }: MediaPage): Html {
  const inside = (name: string) => name.split('/').slice(1).join('/');
  const known = [...new Set(folders.map(inside))].filter((name) => name !== '');
  const chosen = typed?.folder ?? (folder === undefined ? '' : inside(folder));
  return html`<details class="add"${problems.length > 0 ? html` open` : ''}>
        <summary>Ajouter une image ou un document</summary>
        <form class="sheet" method="post" action="/espace/medias/ajouter" enctype="multipart/form-data">
          ${csrfField(viewer)}
          <label for="fichier">Fichier</label>
          <p class="hint" id="fichier-aide">Image JPEG, PNG, WebP ou AVIF\u202F; document PDF, Word, Excel, OpenDocument, CSV, ZIP ou GPX. Au plus 12 Mo. Une image est réduite, et ce que l’appareil y avait noté (lieu, auteur) est effacé.</p>
          <input id="fichier" name="fichier" type="file" required aria-describedby="fichier-aide">
          <label for="alt">Description de l’image</label>
          <p class="hint" id="alt-aide">Ce qu’elle montre, pour qui ne la voit pas\u00A0: «\u202FLe marché devant l’église\u202F». Inutile pour un document.</p>
          <input id="alt" name="alt" type="text" maxlength="250" value="${typed?.alt ?? ''}" aria-describedby="alt-aide">
          <p class="tick"><input id="decorative" type="checkbox" name="decorative" value="oui"${typed?.isDecorative === true ? html` checked` : ''}><label for="decorative">L’image ne fait que décorer</label></p>
          <label for="dans">Dossier</label>
          <p class="hint" id="dans-aide">Vide\u00A0: pas de dossier. Un nouveau nom crée le dossier.</p>
          <input id="dans" name="dossier" type="text" list="dossiers" maxlength="120" value="${chosen}" autocomplete="off" aria-describedby="dans-aide">
          <datalist id="dossiers">${known.map((name) => html`<option value="${name}"></option>`)}</datalist>
          <p><button class="button main">Ajouter</button></p>
        </form>
      </details>`;
}

function mediaCard(item: MediaItem): Html {
  const name = item.source.slice(item.source.lastIndexOf('/') + 1);
  return html`<li>
            <a href="${mediaAddress(item.source)}">${mediaThumbnail(item)}<span class="name">${name}</span></a>
            ${item.type === 'image' && item.description === undefined ? html`<span class="tag warn">Sans description</span>` : ''}
          </li>`;
}

function pageLinks({ folder, search, skip, total, items }: MediaPage): Html | '' {
  if (total <= MEDIA_PAGE) return '';
  const link = (from: number, text: string) =>
    html`<a class="button" href="/espace/medias/?${new URLSearchParams({ dossier: folder ?? '', q: search, depuis: String(from) }).toString()}">${text}</a>`;
  return html`<nav class="pages" aria-label="Pages de la liste">
          ${skip > 0 ? link(Math.max(0, skip - MEDIA_PAGE), 'Précédents') : ''}
          <span>${skip + 1}–${skip + items.length} sur ${total}</span>
          ${skip + items.length < total ? link(skip + MEDIA_PAGE, 'Suivants') : ''}
        </nav>`;
}
