import { html } from 'hono/html';
import type { EditConflict } from '../../app/editing/compare-edits.ts';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import type { FieldComparison } from '../../core/editing/compare-entries.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { blocksView } from './diff-view.ts';
import { sayMoment } from './draft-words.ts';
import { csrfField, framedPage, type Viewer } from './frame.ts';

export interface ComparePage {
  readonly entry: EntryName;
  readonly title: string;
  readonly conflict: EditConflict;
  /** Blob from which the typing started, as the address says it. */
  readonly base: string;
  readonly refusal?: Explanation | undefined;
}

/** `/espace/contenus/…/comparer`: two persons' work on one text, to be brought together field by field. */
export function comparePage(viewer: Viewer, page: ComparePage): Html {
  const { entry, title, conflict, base, refusal } = page;
  const { comparison, theirAuthor, theirAt, kind, theirBlob } = conflict;
  const who = theirAuthor === '' ? 'une autre personne' : theirAuthor;
  const when = theirAt === '' ? '' : `, le ${sayMoment(theirAt)}`;
  const open = comparison.fields.filter(({ state }) => state === 'conflict').length;
  return framedPage(viewer, {
    title: `Comparer – ${title}`,
    place: 'contents',
    main: html`<p class="trail"><a href="/espace/contenus/?sorte=${entry.collection}">${COLLECTIONS[entry.collection].label}</a> <span aria-hidden="true">›</span> <a href="${deskAddress(entry)}">${title}</a></p>
      <h1>Deux versions d’un même texte</h1>
      ${refusal === undefined ? '' : html`<p class="notice wrong" role="alert"><strong>${refusal.message}</strong> ${refusal.remedy}</p>`}
      <p>Pendant que vous travailliez, ${who} a ${kind === 'draft' ? 'publié' : 'enregistré'} une autre version${when}. Rien n’est perdu\u00A0: ${
        open === 0
          ? 'vos changements ne se touchent pas, et seront gardés tous les deux.'
          : open === 1
            ? 'choisissez pour le champ que vous avez changé tous les deux.'
            : `choisissez pour les ${open}\u00A0champs que vous avez changés tous les deux.`
      }</p>
      <form method="post" action="${deskAddress(entry, 'comparer')}" class="plain">
        ${csrfField(viewer)}
        <input type="hidden" name="base" value="${base}">
        <input type="hidden" name="leur" value="${theirBlob}">
        ${comparison.fields.length === 0 ? html`<p class="notice">Les deux versions disent la même chose.</p>` : ''}
        ${comparison.fields.map((field) => (field.state === 'conflict' ? choiceField(field, who) : settledField(field, who)))}
        <p class="actions"><button class="button main">Enregistrer le résultat en brouillon</button>
          <a class="button" href="${deskAddress(entry)}">Décider plus tard</a></p>
      </form>`,
  });
}

function choiceField({ field, label, mine, theirs }: FieldComparison, who: string): Html {
  return html`<fieldset class="choice">
          <legend>${label}</legend>
          <div class="sides">
            ${side(field, 'mine', 'Ma version', mine, true)}
            ${side(field, 'theirs', `La version de ${who}`, theirs, false)}
          </div>
        </fieldset>`;
}

function side(
  field: string,
  value: 'mine' | 'theirs',
  name: string,
  blocks: FieldComparison['mine'],
  isChosen: boolean,
): Html {
  const id = `${value}-${field}`;
  return html`<div class="side">
              <p class="pick"><input type="radio" id="${id}" name="choix.${field}" value="${value}"${isChosen ? html` checked` : ''}> <label for="${id}">${name}</label></p>
              ${blocks.length === 0 ? html`<p class="hint">Vide.</p>` : blocksView(blocks)}
            </div>`;
}

function settledField({ label, state, mine, theirs }: FieldComparison, who: string): Html {
  const words = {
    mine: 'Changé par vous',
    theirs: `Changé par ${who}`,
    both: 'Changé de même par tous les deux',
    conflict: '',
  };
  return html`<section class="field settled"><h2>${label} <span class="tag">${words[state]}, gardé</span></h2>
          ${blocksView(state === 'theirs' ? theirs : mine)}</section>`;
}
