import { html } from 'hono/html';
import type { ContentRow } from '../../app/editing/list-contents.ts';
import { calendarDaySchema } from '../../core/calendar/calendar-day.ts';
import { formatDay } from '../../core/calendar/french-day.ts';
import { COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import { deskAddress, editorAddress, fullEditorAddress } from '../../core/editing/desk-address.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { sayMoment, stageTag } from './draft-words.ts';
import { framedPage, type Viewer } from './frame.ts';

export interface ContentsPage {
  readonly kinds: readonly CollectionName[];
  /** Undefined when a search looks through all kinds. */
  readonly kind: CollectionName | undefined;
  readonly search: string;
  readonly rows: readonly ContentRow[];
  /** How many there are in all, and how many come before these. */
  readonly total: number;
  readonly skip: number;
  /** Names of those who edit a text now, by path of the list (`news/marche`). */
  readonly editors: ReadonlyMap<string, readonly string[]>;
}

/** Rows shown at once. */
export const CONTENTS_PAGE = 50;

/** `/espace/contenus/`: the texts of the site, by kind, with where each stands. */
export function contentsPage(viewer: Viewer, page: ContentsPage): Html {
  const { kinds, kind, search, rows, total } = page;
  const title = kind === undefined ? 'Recherche' : COLLECTIONS[kind].label;
  return framedPage(viewer, {
    title: `${title} – Contenus`,
    place: 'contents',
    main: html`<h1>Contenus</h1>
      <form class="search" role="search" method="get" action="/espace/contenus/">
        <div><label for="sorte">Sorte</label>
        <select id="sorte" name="sorte">
          <option value="">Toutes les sortes</option>
          ${kinds.map((name) => html`<option value="${name}"${name === kind ? html` selected` : ''}>${COLLECTIONS[name].label}</option>`)}
        </select></div>
        <div class="grow"><label for="q">Mots du titre</label>
        <input id="q" name="q" type="search" value="${search}" autocomplete="off"></div>
        <button class="button main">Chercher</button>
      </form>
      <section aria-labelledby="resultats">
        <div class="section-head"><h2 id="resultats">${title} <span class="count">${total}</span></h2>
        ${kind === undefined ? '' : html`<p class="actions"><a class="button" href="${fullEditorAddress(kind)}">Éditeur complet</a> <a class="button" href="/espace/ecrire/${kind}/">Ajouter<span class="visually-hidden"> dans «\u202F${COLLECTIONS[kind].label}\u202F»</span></a></p>`}</div>
        ${rows.length === 0 ? emptyList(page) : html`<ul class="rows">${rows.map((row) => contentRow(row, page))}</ul>`}
        ${pageLinks(page)}
      </section>`,
  });
}

function emptyList({ search, kind }: ContentsPage): Html {
  if (search !== '')
    return html`<p class="empty">Aucun titre ne contient «\u202F${search}\u202F». <a href="/espace/contenus/${kind === undefined ? '' : `?sorte=${kind}`}">Tout revoir</a></p>`;
  return html`<p class="empty">Il n’y a encore rien ici.</p>`;
}

function contentRow(row: ContentRow, { kind, editors }: ContentsPage): Html {
  const { title, state, isOnline, draft, address } = row;
  const day = calendarDaySchema.safeParse(row.date);
  const names = editors.get(`${row.collection}/${row.id}`) ?? [];
  const facts = [
    kind === undefined ? COLLECTIONS[row.collection].one : undefined,
    day.success ? formatDay(day.data) : undefined,
    draft === undefined ? undefined : `modifié par ${draft.author} le ${sayMoment(draft.at)}`,
    state?.stage === 'scheduled' ? `en ligne le ${sayMoment(state.publishAt)}` : undefined,
    state?.expiresAt === undefined ? undefined : `retrait le ${sayMoment(state.expiresAt)}`,
  ].filter((fact) => fact !== undefined);
  const about = html`<span class="visually-hidden"> «\u202F${title}\u202F»</span>`;
  return html`<li>
          <div><a class="title" href="${deskAddress(row)}">${title}</a>
            ${facts.length === 0 ? '' : html`<span class="detail">${facts.join('\u00A0· ')}</span>`}
            ${names.length === 0 ? '' : html`<span class="presence">${names.join(', ')} ${names.length > 1 ? 'modifient' : 'modifie'} ce texte</span>`}</div>
          ${stageTag(state, isOnline)}
          <span class="links"><a href="${editorAddress(row)}">Modifier${about}</a>
            ${address === undefined ? '' : html`<a href="${address}">Voir${about}</a>`}
            ${isOnline ? html`<a href="${deskAddress(row, 'historique/')}">Historique${about}</a>` : ''}</span>
        </li>`;
}

function pageLinks({ kind, search, skip, total, rows }: ContentsPage): Html | '' {
  if (total <= CONTENTS_PAGE) return '';
  const link = (from: number, text: string) =>
    html`<a class="button" href="/espace/contenus/?${new URLSearchParams({ sorte: kind ?? '', q: search, depuis: String(from) }).toString()}">${text}</a>`;
  return html`<nav class="pages" aria-label="Pages de la liste">
          ${skip > 0 ? link(Math.max(0, skip - CONTENTS_PAGE), 'Précédents') : ''}
          <span>${skip + 1}–${skip + rows.length} sur ${total}</span>
          ${skip + rows.length < total ? link(skip + CONTENTS_PAGE, 'Suivants') : ''}
        </nav>`;
}
