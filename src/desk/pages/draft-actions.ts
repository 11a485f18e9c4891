import { html } from 'hono/html';
import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { OfferName } from '../../core/editing/draft-offers.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import type { DraftPage } from './draft-view.ts';
import { csrfField, type Viewer } from './frame.ts';

/** What can be done next, as forms; what is for someone else, with its reason. */
export function offerForms(viewer: Viewer, page: DraftPage): Html | '' {
  const asked = page.offers.filter(({ name }) => name !== 'edit');
  const allowed = asked.filter(({ refusal }) => refusal === undefined).map(({ name }) => name);
  // Publishing and scheduling are refused for the same reason: it is told once.
  const reasons = [...new Set(asked.map(({ refusal }) => refusal).filter((reason) => reason !== undefined))];
  if (asked.length === 0) return '';
  const [main, more] = [allowed.filter((name) => MAIN.has(name)), allowed.filter((name) => !MAIN.has(name))];
  return html`<section class="next" aria-labelledby="suite">
        <h2 id="suite">La suite</h2>
        ${main.length === 0 ? '' : html`<div class="actions">${main.map((name) => simpleForm(viewer, page, name))}</div>`}
        ${more.map((name) => foldedForm(viewer, page, name))}
        ${reasons.length === 0 ? '' : html`<ul class="reasons" aria-label="Ce qui revient à d’autres">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}
      </section>`;
}

/** Address part of each action, under the text's own. */
export const ACTION_PATHS = {
  submit: 'soumettre',
  withdraw: 'reprendre',
  return: 'renvoyer',
  publish: 'publier',
  schedule: 'programmer',
  expire: 'retrait',
  discard: 'abandonner',
  unpublish: 'depublier',
  delete: 'supprimer',
} as const satisfies Record<Exclude<OfferName, 'edit'>, string>;

/** Done at one press: what moves a text forward, and can be taken back or seen again. */
const MAIN: ReadonlySet<OfferName> = new Set(['submit', 'publish', 'withdraw']);

function simpleForm(viewer: Viewer, page: DraftPage, name: OfferName): Html {
  const isMain =
    name === 'publish' ||
    (name === 'submit' && !page.offers.some((offer) => offer.name === 'publish' && offer.refusal === undefined));
  return html`<form method="post" action="${actionOf(page, name)}" class="plain">
          ${commonFields(viewer, page)}
          <button class="button${isMain ? ' main' : ''}">${labelOf(page, name)}</button>
        </form>`;
}

/** Asks for something first, or for a second thought. */
function foldedForm(viewer: Viewer, page: DraftPage, name: OfferName): Html {
  const isOpen = name === 'return' && page.remark !== undefined;
  return html`<details${isOpen ? html` open` : ''}>
          <summary>${labelOf(page, name)}</summary>
          <form method="post" action="${actionOf(page, name)}">
            ${commonFields(viewer, page)}
            ${fieldsOf(page, name)}
          </form>
        </details>`;
}

function fieldsOf(page: DraftPage, name: OfferName): Html | '' {
  const { state } = page.entry;
  switch (name) {
    case 'return':
      return html`<label for="remarque">Remarque pour son auteur</label>
            <textarea id="remarque" name="remarque" rows="4" maxlength="2000" required>${page.remark ?? ''}</textarea>
            <p><button class="button main">Renvoyer avec cette remarque</button></p>`;
    case 'schedule':
      return html`${momentField('publication', 'Date et heure de publication', state?.stage === 'scheduled' ? belgianTime(state.publishAt) : '', true)}
            <p><button class="button main">Valider pour ce moment</button></p>`;
    case 'expire':
      return html`${momentField('retrait', 'Date et heure de retrait', state?.expiresAt === undefined ? '' : belgianTime(state.expiresAt), false)}
            <p class="hint">Laissez vide pour que le texte reste en ligne. Retiré, il redevient un brouillon.</p>
            <p><button class="button main">Enregistrer</button></p>`;
    case 'discard':
      return html`<p>${page.entry.online === undefined ? 'Ce texte n’a jamais été publié\u00A0: il sera perdu.' : 'Les changements en attente seront perdus. Ce qui est en ligne ne bouge pas.'}</p>
            <p><button class="button danger">Abandonner définitivement</button></p>`;
    case 'unpublish':
      return html`<p>Le texte quitte le site tout de suite et redevient un brouillon, que l’on pourra publier de nouveau.</p>
            <p><button class="button danger">Retirer du site</button></p>`;
    case 'delete':
      if (page.offers.some((offer) => offer.name === name && offer.isProposal))
        return html`<p>Le texte reste en ligne jusqu’à ce que quelqu’un d’autre valide sa suppression.</p>
            <p><button class="button danger">Proposer la suppression</button></p>`;
      return html`<p>Le texte quitte le site. Son historique reste, et permet de le faire revenir.</p>
            <p><button class="button danger">Supprimer ce texte</button></p>`;
    default:
      return '';
  }
}

function momentField(name: string, label: string, value: string, isRequired: boolean): Html {
  return html`<label for="${name}">${label} <span class="hint">(heure belge)</span></label>
            <input id="${name}" name="${name}" type="datetime-local" value="${value}"${isRequired ? html` required` : ''}>`;
}

/** The version that the person has before their eyes goes with the form: nobody approves what they have not seen. */
function commonFields(viewer: Viewer, { entry }: DraftPage): Html {
  return html`${csrfField(viewer)}<input type="hidden" name="version" value="${entry.draft?.tip ?? ''}">`;
}

function actionOf({ entry }: DraftPage, name: OfferName): string {
  return name === 'edit' ? deskAddress(entry) : `${deskAddress(entry)}${ACTION_PATHS[name]}`;
}

function labelOf({ entry, offers }: DraftPage, name: OfferName): string {
  if (name === 'delete' && offers.some((offer) => offer.name === name && offer.isProposal))
    return 'Proposer la suppression';
  if (name === 'publish') {
    if (entry.draft?.blob === 'absent') return 'Valider la suppression';
    return entry.state?.stage === 'submitted' ? 'Valider et publier' : 'Publier maintenant';
  }
  if (name === 'schedule')
    return entry.state?.stage === 'scheduled' ? 'Changer le moment de publication' : 'Programmer la publication';
  if (name === 'expire')
    return entry.state?.expiresAt === undefined ? 'Programmer le retrait du site' : 'Changer le retrait du site';
  return LABELS[name];
}

const LABELS: Readonly<Record<Exclude<OfferName, 'publish' | 'schedule' | 'expire'>, string>> = {
  edit: 'Modifier',
  submit: 'Envoyer en validation',
  withdraw: 'Reprendre mon texte',
  return: 'Renvoyer avec une remarque',
  discard: 'Abandonner ces changements',
  unpublish: 'Retirer du site',
  delete: 'Supprimer',
};
