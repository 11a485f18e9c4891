import { html } from 'hono/html';
import type { Remark } from '../../app/feedback/feedback-store.ts';
import type { FeedbackReview } from '../../app/feedback/review-feedback.ts';
import { MOST_REMARKS } from '../../app/feedback/summarise-feedback.ts';
import { editorAddress } from '../../core/editing/desk-address.ts';
import { VERDICTS } from '../../core/feedback/page-feedback.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { timeTag } from './draft-words.ts';
import { csrfField, framedPage, outcomeNotice, type Viewer } from './frame.ts';
import { pageRow } from './visitors-section.ts';

/** `/espace/visiteurs/`: what visitors wrote on pages, and which pages helped them. */
export function visitorsPage(viewer: Viewer, review: FeedbackReview, done?: string): Html {
  const { pages, remarks } = review;
  return framedPage(viewer, {
    title: 'Ce que disent les visiteurs',
    place: 'visitors',
    main: html`<h1>Ce que disent les visiteurs</h1>
      <p class="hint">Sous chaque page du site, un bouton dit si elle a été utile et laisse écrire quelques mots. Rien ne dit qui les a écrits\u00A0: on ne peut pas y répondre.</p>
      ${outcomeNotice(done)}
      <section aria-labelledby="remarques">
        <h2 id="remarques">Remarques à traiter ${remarks.length === 0 ? '' : html`<span class="count">${remarks.length}</span>`}</h2>
        ${
          remarks.length === 0
            ? html`<p class="empty">Aucune remarque à traiter. Celles que laissent les visiteurs arrivent ici.</p>`
            : html`${review.mayRemove ? html`<p class="hint">Une remarque traitée est effacée.</p>` : ''}
        <ul class="rows">${remarks.map((remark) => remarkRow(viewer, remark, review))}</ul>
        ${remarks.length >= MOST_REMARKS ? html`<p class="hint">Les ${MOST_REMARKS}\u00A0dernières. D’autres suivent à mesure que celles-ci sont traitées.</p>` : ''}`
        }
      </section>
      <section aria-labelledby="pages">
        <h2 id="pages">Pages jugées, en douze mois ${pages.length === 0 ? '' : html`<span class="count">${pages.length}</span>`}</h2>
        ${
          pages.length === 0
            ? html`<p class="empty">Aucun avis pour le moment.</p>`
            : html`<p class="hint">D’abord celles qui aident le moins.</p>
        <ul class="rows">${pages.map((summary) => pageRow(summary, review))}</ul>`
        }
      </section>`,
  });
}

function remarkRow(
  viewer: Viewer,
  { id, page, verdict, words, at }: Remark,
  { textOf, mayRemove }: FeedbackReview,
): Html {
  const text = textOf(page);
  const title = text?.title ?? page;
  const about = html`<span class="visually-hidden"> «\u202F${title}\u202F»</span>`;
  return html`<li>
          <div><span class="state"><span class="tag verdict-${verdict}">${VERDICTS[verdict]}</span> ${timeTag(at)}</span>
            <blockquote class="words">${words}</blockquote>
            <span class="detail">${title}</span></div>
          <span class="links"><a href="${page}">Voir la page${about}</a>
            ${text === undefined ? '' : html`<a href="${editorAddress(text)}">Modifier${about}</a>`}</span>
          ${
            mayRemove
              ? html`<form method="post" action="/espace/visiteurs/traiter" class="plain">
            ${csrfField(viewer)}<input type="hidden" name="remarque" value="${id}">
            <button class="button">Traitée<span class="visually-hidden">, effacer la remarque sur «\u202F${title}\u202F»</span></button>
          </form>`
              : ''
          }
        </li>`;
}
