import { html } from 'hono/html';
import type { SiteTree } from '../../app/tree/read-tree.ts';
import type { TreeNode } from '../../core/content/page-tree.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { MOST_MENU_ITEMS } from '../../core/editing/menu-edit.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { csrfField, framedPage, outcomeNotice, problemsNotice, type Viewer } from './frame.ts';
import { menuSection } from './menu-section.ts';

export interface TreePage {
  readonly site: SiteTree;
  /** Page to which one comes back after moving it, and the button that one pressed. */
  readonly current: { readonly page: string; readonly key: string } | undefined;
  readonly done?: string | undefined;
  readonly problems?: readonly string[];
}

/** `/espace/arborescence/`: the pages in their order, each with what moves it, then the main menu. */
export function treePage(viewer: Viewer, page: TreePage): Html {
  const { site, done, problems = [] } = page;
  const shared = new Set(site.pages.filter(({ isShared }) => isShared).map(({ id }) => id));
  return framedPage(viewer, {
    title: 'Pages et menu',
    place: 'tree',
    styles: ['arborescence.css'],
    scripts: ['arborescence.js'],
    main: html`<h1>Pages et menu</h1>
      ${outcomeNotice(done)}
      ${problemsNotice(problems)}
      <section aria-labelledby="pages">
        <h2 id="pages">Les pages</h2>
        <p class="hint">L’ordre des pages est celui du site. Une page déplacée emmène celles qu’elle contient\u202F; les anciennes adresses et les liens suivent. Les boutons servent au clavier comme à la souris\u202F; vous pouvez aussi faire glisser une ligne, ou employer Alt et les flèches.</p>
        <form id="bouger" method="post" action="/espace/arborescence/bouger">${csrfField(viewer)}</form>
        <form id="placer" method="post" action="/espace/arborescence/placer" hidden>${csrfField(viewer)}<input type="hidden" name="page"><input type="hidden" name="sous"><input type="hidden" name="rang"></form>
        ${branch(site.tree, { shared, current: page.current, isTop: true }, '')}
      </section>
      ${menuSection(viewer, site, MOST_MENU_ITEMS)}`,
  });
}

interface Drawing {
  readonly shared: ReadonlySet<string>;
  readonly current: TreePage['current'];
  readonly isTop: boolean;
}

function branch(nodes: readonly TreeNode[], drawing: Drawing, under: string): Html {
  return html`<ul class="tree${drawing.isTop ? ' top' : ''}" data-under="${under}">${nodes.map((node, at) => row(node, at, nodes.length, drawing))}</ul>`;
}

function row(node: TreeNode, at: number, length: number, drawing: Drawing): Html {
  const { id, label, children } = node;
  const isShared = drawing.shared.has(id);
  const isCurrent = id === drawing.current?.page;
  const name = html`<span class="visually-hidden"> «\u202F${label}\u202F»</span>`;
  const keys = [
    { key: 'up', sign: '↑', words: 'Monter', isPossible: at > 0 },
    { key: 'down', sign: '↓', words: 'Descendre', isPossible: at < length - 1 },
    { key: 'in', sign: '→', words: 'Ranger sous la précédente\u00A0:', isPossible: at > 0 && !isShared },
    { key: 'out', sign: '←', words: 'Sortir d’un niveau\u00A0:', isPossible: !drawing.isTop && !isShared },
  ];
  const possible = keys.filter(({ isPossible }) => isPossible);
  // The same button keeps the focus, so that it can be pressed again.
  const focused = isCurrent ? (possible.find(({ key }) => key === drawing.current?.key) ?? possible[0]) : undefined;
  const buttons = keys.map(
    ({ key, sign, words, isPossible }) =>
      html`<button class="move" form="bouger" name="geste" value="${key} ${id}"${isPossible ? '' : html` disabled`}${key === focused?.key ? html` autofocus` : ''}><span aria-hidden="true">${sign}</span><span class="visually-hidden">${words}</span>${name}</button>`,
  );
  return html`<li data-page="${id}"${isCurrent ? html` class="current"` : ''}>
          <div class="page">
            <span class="words"><a class="title" href="${deskAddress({ collection: 'pages', id })}">${label}</a>${isShared ? html` <span class="tag">Partagée</span>` : ''}</span>
            <span class="moves">
              ${buttons}
              <a class="rename" href="/espace/arborescence/renommer?${new URLSearchParams({ page: id }).toString()}">Renommer${name}</a>
            </span>
          </div>
          ${children.length === 0 ? '' : branch(children, { ...drawing, isTop: false }, id)}
        </li>`;
}

export interface RenamePage {
  readonly page: string;
  readonly title: string;
  readonly address: string;
  readonly isShared: boolean;
  readonly problems?: readonly string[];
}

/** `/espace/arborescence/renommer`: another title, and if wanted the address that goes with it. */
export function renamePage(viewer: Viewer, { page, title, address, isShared, problems = [] }: RenamePage): Html {
  return framedPage(viewer, {
    title: `Renommer «\u202F${title}\u202F»`,
    place: 'tree',
    main: html`<p class="trail"><a href="/espace/arborescence/">Pages et menu</a></p>
      <h1>Renommer «\u202F${title}\u202F»</h1>
      ${problemsNotice(problems)}
      <form class="sheet" method="post" action="/espace/arborescence/renommer">
        ${csrfField(viewer)}<input type="hidden" name="page" value="${page}">
        <label for="titre">Titre de la page</label>
        <input id="titre" name="titre" type="text" maxlength="140" value="${title}" required>
        ${
          isShared
            ? html`<p class="hint">Cette page est partagée par toutes les communes\u00A0: son adresse ${address} ne change pas.</p>`
            : html`<p class="tick"><input id="adresse" type="checkbox" name="adresse" value="oui"><label for="adresse">Changer aussi l’adresse</label></p>
        <p class="hint">Adresse actuelle\u00A0: ${address}. L’ancienne mènera à la nouvelle.</p>`
        }
        <p class="choices"><button class="button main">Renommer</button><a class="button" href="/espace/arborescence/">Annuler</a></p>
      </form>`,
  });
}
