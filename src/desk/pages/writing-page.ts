import { html } from 'hono/html';
import { COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import { deskAddress, fullEditorAddress } from '../../core/editing/desk-address.ts';
import type { PlainField } from '../../core/editing/plain-form.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { csrfField, framedPage, type Viewer } from './frame.ts';

export interface WritingPage {
  readonly collection: CollectionName;
  /** `undefined` for a text that does not exist yet. */
  readonly entry: { readonly collection: CollectionName; readonly id: string; readonly title: string } | undefined;
  /** What the text held when the person opened it. */
  readonly version: string;
  readonly fields: readonly { readonly field: PlainField; readonly value: string }[];
  /** `undefined` for texts without body. */
  readonly body: string | undefined;
  readonly refusal?: Explanation | undefined;
  /** Someone else saved meanwhile: what was typed is still in the form. */
  readonly isStale: boolean;
}

/** `/espace/ecrire/<sorte>/<texte>/`: the text in a form; saving makes a draft, which visitors don't see. */
export function writingPage(viewer: Viewer, page: WritingPage): Html {
  const { collection, entry, version, fields, body, refusal, isStale } = page;
  const one = COLLECTIONS[collection].one.toLowerCase();
  const back = entry === undefined ? `/espace/contenus/?sorte=${collection}` : deskAddress(entry);
  const title = entry === undefined ? `Ajouter\u00A0: ${one}` : `Modifier\u00A0: ${entry.title}`;
  return framedPage(viewer, {
    title,
    place: 'contents',
    main: html`<p class="trail"><a href="${back}">${entry?.title ?? COLLECTIONS[collection].label}</a></p>
      <h1>${title}</h1>
      ${refusal === undefined ? '' : html`<div class="notice wrong" role="alert"><p><strong>${refusal.message}</strong> ${refusal.remedy}</p>${isStale && entry !== undefined ? html`<p>Votre texte est toujours ici. <a href="${deskAddress(entry, 'historique/')}">Voir l’autre version</a></p>` : ''}</div>`}
      <form class="writing" method="post">
        ${csrfField(viewer)}
        <input type="hidden" name="version" value="${version}">
        ${fields.filter(isFirst).map(({ field, value }) => control(field, value))}
        ${body === undefined ? '' : html`<p class="field"><label for="corps">Texte</label><span class="hint" id="corps-aide">Une ligne vide sépare deux paragraphes. «\u202F## Titre\u202F» fait un intertitre, «\u202F- \u202F» une liste, «\u202F[mots](adresse)\u202F» un lien.</span><textarea id="corps" name="corps" rows="18" aria-describedby="corps-aide">${body}</textarea></p>`}
        ${fields.every(isFirst) ? '' : html`<fieldset class="settings"><legend>Réglages</legend>${fields.filter((one) => !isFirst(one)).map(({ field, value }) => control(field, value))}</fieldset>`}
        <p class="hint">Les images, les listes et les liens entre textes restent tels quels\u00A0: ils se modifient dans <a href="${fullEditorAddress(collection, entry?.id)}">l’éditeur complet</a>.</p>
        <p class="actions"><button class="button main">Enregistrer le brouillon</button> <a class="button" href="${back}">Ne rien changer</a></p>
      </form>`,
  });
}

/** What one writes first, before the text itself. */
function isFirst({ field }: WritingPage['fields'][number]): boolean {
  return field.name === 'title' || field.name === 'summary';
}

function control(field: PlainField, value: string): Html {
  const id = `champ-${field.name}`;
  const required = field.required ? html` required` : '';
  const described = field.hint === undefined ? '' : html` aria-describedby="${id}-aide"`;
  if (field.widget === 'boolean')
    return html`<p class="field check"><input type="checkbox" id="${id}" name="${field.name}" value="oui"${value === '' ? '' : html` checked`}${described}> <label for="${id}">${field.label}</label>${hint(field, id)}</p>`;
  return html`<p class="field"><label for="${id}">${field.label}${field.required ? '' : html` <span class="optional">(facultatif)</span>`}</label>${hint(field, id)}${input(field, value, id, html`${required}${described}`)}</p>`;
}

function hint({ hint: text }: PlainField, id: string): Html | '' {
  return text === undefined ? '' : html`<span class="hint" id="${id}-aide">${text}</span>`;
}

function input(field: PlainField, value: string, id: string, more: Html): Html {
  switch (field.widget) {
    case 'text':
      return html`<textarea id="${id}" name="${field.name}" rows="3"${more}>${value}</textarea>`;
    case 'select':
      return html`<select id="${id}" name="${field.name}"${more}>${field.required ? '' : html`<option value=""></option>`}${field.options.map((option) => html`<option value="${option.value}"${option.value === value ? html` selected` : ''}>${option.label}</option>`)}</select>`;
    case 'datetime':
      return html`<input id="${id}" name="${field.name}" type="${dateType(field)}" value="${value}"${more}>`;
    case 'number':
      return html`<input id="${id}" name="${field.name}" inputmode="decimal" value="${value}"${more}>`;
    default:
      return html`<input id="${id}" name="${field.name}" type="text" value="${value}"${more}>`;
  }
}

function dateType({ date_format, time_format }: PlainField & { readonly widget: 'datetime' }): string {
  if (date_format === false) return 'time';
  return time_format === false ? 'date' : 'datetime-local';
}
