import { html } from 'hono/html';
import type { FeedbackReview } from '../../app/feedback/review-feedback.ts';
import { MOST_REMARKS, type PageSummary } from '../../app/feedback/summarise-feedback.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';

/** Pages shown at home. */
const MOST_PAGES = 3;

/** What visitors say, in short: the pages that help least, and how many remarks wait. */
export function visitorsSection(review: FeedbackReview): Html {
  const { pages, remarks } = review;
  const poor = pages.filter(({ non, probleme }) => non + probleme > 0).slice(0, MOST_PAGES);
  return html`<section aria-labelledby="visiteurs">
        <div class="section-head"><h2 id="visiteurs">Ce que disent les visiteurs</h2><a href="/espace/visiteurs/">Tout lire</a></div>
        <p class="${pages.length + remarks.length === 0 ? 'empty' : 'hint'}">${sayRemarks(review)}</p>
        ${poor.length === 0 ? '' : html`<ul class="rows">${poor.map((summary) => pageRow(summary, review))}</ul>`}
      </section>`;
}

/** A page that visitors judged, with its text in the desk when there is one. */
export function pageRow(summary: PageSummary, { textOf }: FeedbackReview): Html {
  const { page } = summary;
  const text = textOf(page);
  const title = text?.title ?? page;
  return html`<li>
          <div>${text === undefined ? html`<span class="title">${title}</span>` : html`<a class="title" href="${deskAddress(text)}">${title}</a>`}
            <span class="detail">${sayVerdicts(summary)}</span></div>
          <span class="links"><a href="${page}">Voir<span class="visually-hidden"> «\u202F${title}\u202F»</span></a></span>
        </li>`;
}

function sayRemarks({ remarks, pages }: FeedbackReview): string {
  const count = remarks.length;
  if (count === 0) return pages.length === 0 ? 'Aucun avis pour le moment.' : 'Aucune remarque à traiter.';
  const most = count >= MOST_REMARKS ? 'Au moins ' : '';
  return `${most}${count}\u00A0remarque${count > 1 ? 's' : ''} à traiter.`;
}

function sayVerdicts({ oui, non, probleme }: PageSummary): string {
  const problems =
    probleme === 0 ? [] : [`${probleme}\u00A0problème${probleme > 1 ? 's' : ''} signalé${probleme > 1 ? 's' : ''}`];
  return [`utile pour ${oui}`, `pas utile pour ${non}`, ...problems].join('\u00A0· ');
}
