import { html } from 'hono/html';
import type { SiteTree } from '../../app/tree/read-tree.ts';
import type { TreeNode } from '../../core/content/page-tree.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { csrfField, type Viewer } from './frame.ts';

/** The main menu: its entries in order, each changed in place, and one more. */
export function menuSection(viewer: Viewer, { config, tree }: SiteTree, most: number): Html {
  const { menu } = config;
  return html`<section aria-labelledby="menu">
        <h2 id="menu">Le menu principal <span class="count">${menu.length}</span></h2>
        <p class="hint">Au plus ${most} entrées\u00A0: celles que l’on voit en haut de chaque page.</p>
        <ol class="tree top menu">${menu.map((item, at) => menuRow(viewer, item, at, menu.length))}</ol>
        ${
          menu.length >= most
            ? ''
            : html`<details><summary>Ajouter une entrée</summary>
          <form class="sheet" method="post" action="/espace/arborescence/menu">
            ${csrfField(viewer)}<input type="hidden" name="rang" value="${menu.length}">
            ${itemFields('', '', 'nouvelle')}
            <p><button class="button main" name="geste" value="ajouter">Ajouter</button></p>
          </form></details>`
        }
        <datalist id="adresses">${addresses(tree).map(({ address, label }) => html`<option value="${address}">${label}</option>`)}</datalist>
      </section>`;
}

function menuRow(viewer: Viewer, { label, to }: { label: string; to: string }, at: number, length: number): Html {
  const name = html`<span class="visually-hidden"> «\u202F${label}\u202F»</span>`;
  return html`<li>
          <form class="page" method="post" action="/espace/arborescence/menu">
            ${csrfField(viewer)}<input type="hidden" name="rang" value="${at}">
            <span class="words"><strong>${label}</strong> <span class="detail">${to}</span></span>
            <span class="moves">
              <button class="move" name="geste" value="monter"${at === 0 ? html` disabled` : ''}><span aria-hidden="true">↑</span><span class="visually-hidden">Monter</span>${name}</button><button class="move" name="geste" value="descendre"${at === length - 1 ? html` disabled` : ''}><span aria-hidden="true">↓</span><span class="visually-hidden">Descendre</span>${name}</button><button class="quiet" name="geste" value="retirer">Retirer${name}</button>
            </span>
          </form>
          <details><summary>Modifier${name}</summary>
            <form class="sheet" method="post" action="/espace/arborescence/menu">
              ${csrfField(viewer)}<input type="hidden" name="rang" value="${at}">
              ${itemFields(label, to, String(at))}
              <p><button class="button" name="geste" value="modifier">Enregistrer</button></p>
            </form></details>
        </li>`;
}

function itemFields(label: string, to: string, id: string): Html {
  return html`<label for="texte-${id}">Texte</label>
            <input id="texte-${id}" name="texte" type="text" maxlength="40" value="${label}" required>
            <label for="vers-${id}">Adresse de la page</label>
            <input id="vers-${id}" name="vers" type="text" list="adresses" value="${to}" required autocomplete="off">`;
}

function addresses(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...addresses(node.children)]);
}
