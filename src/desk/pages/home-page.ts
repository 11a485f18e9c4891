import { html } from 'hono/html';
import type { HistoryEntry } from '../../app/content-store.ts';
import type { SiteReport } from '../../app/desk/site-health.ts';
import { titleOf } from '../../app/editing/entry-words.ts';
import type { LateText } from '../../app/editing/late-texts.ts';
import type { DraftText } from '../../app/editing/read-draft.ts';
import type { DeskDrafts } from '../../app/editing/sort-drafts.ts';
import type { FeedbackReview } from '../../app/feedback/review-feedback.ts';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { formatLongDay } from '../../core/calendar/french-day.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { sayMoment, stageTag, timeTag } from './draft-words.ts';
import { csrfField, framedPage, outcomeNotice, type Viewer } from './frame.ts';
import { type FileTitles, healthSection } from './health-section.ts';
import { visitorsSection } from './visitors-section.ts';

export interface HomePage {
  readonly drafts: DeskDrafts;
  /** Those among `toValidate` that this person may publish now. */
  readonly publishable: readonly DraftText[];
  /** Whether anything of theirs could ever wait for validation here. */
  readonly validates: boolean;
  readonly recent: readonly HistoryEntry[];
  readonly report: SiteReport | undefined;
  readonly commune: string;
  /** Of the texts that the report names. */
  readonly titles: FileTitles;
  readonly today: CalendarDay;
  /** What visitors say; undefined for someone who may not read it. */
  readonly feedback: FeedbackReview | undefined;
  readonly done?: string | undefined;
}

/** `/espace/`: what waits for me, what I was doing, what went online, and how the site is. */
export function homePage(viewer: Viewer, page: HomePage): Html {
  const { drafts, recent, report, commune, titles, today, feedback, done } = page;
  return framedPage(viewer, {
    title: 'Accueil',
    place: 'home',
    main: html`<p class="today">${formatLongDay(today)}</p>
      <h1>Bonjour, ${viewer.signedIn.agent.name}</h1>
      ${outcomeNotice(done)}
      ${lateSection(drafts.late)}
      ${validationSection(viewer, page)}
      <section aria-labelledby="brouillons">
        <div class="section-head"><h2 id="brouillons">Mes brouillons</h2><a href="/espace/contenus/">Écrire ou modifier un texte</a></div>
        ${
          drafts.mine.length === 0
            ? html`<p class="empty">Rien en cours. Un texte que vous commencez dans l’éditeur apparaît ici jusqu’à sa publication.</p>`
            : html`<ul class="rows">${drafts.mine.map(draftRow)}</ul>`
        }
      </section>
      ${
        drafts.scheduled.length === 0
          ? ''
          : html`<section aria-labelledby="programmes">
        <h2 id="programmes">Publications programmées</h2>
        <ul class="rows">${drafts.scheduled.map(scheduledRow)}</ul>
      </section>`
      }
      <section aria-labelledby="recents">
        <h2 id="recents">Publié récemment</h2>
        ${
          recent.length === 0
            ? html`<p class="empty">Rien n’a encore été publié depuis l’espace agents.</p>`
            : html`<ol class="journal">${recent.map(recentItem)}</ol>`
        }
      </section>
      ${feedback === undefined ? '' : visitorsSection(feedback)}
      ${healthSection(report, commune, titles)}`,
  });
}

function lateSection(late: readonly LateText[]): Html | '' {
  if (late.length === 0) return '';
  return html`<section aria-labelledby="bloques">
        <h2 id="bloques">Restés bloqués <span class="count">${late.length}</span></h2>
        <ul class="rows">${late.map(lateRow)}</ul>
      </section>`;
}

function lateRow({ draft, action, due }: LateText): Html {
  const title = titleOf(draft);
  const planned = action === 'publish' ? 'Aurait dû paraître le' : 'Aurait dû quitter le site le';
  return html`<li>
            <div><a class="title" href="${deskAddress(draft)}">${title}</a>
              <span class="detail">${COLLECTIONS[draft.collection].one}\u00A0· ${planned} ${timeTag(due)}</span></div>
            <a class="button" href="${deskAddress(draft)}">Voir pourquoi<span class="visually-hidden">\u00A0: «\u202F${title}\u202F»</span></a>
          </li>`;
}

function validationSection(viewer: Viewer, { drafts, publishable, validates }: HomePage): Html | '' {
  if (!validates && drafts.toValidate.length === 0) return '';
  if (drafts.toValidate.length === 0)
    return html`<section aria-labelledby="a-valider"><h2 id="a-valider">À valider</h2>
        <p class="empty">Aucun texte n’attend votre validation.</p></section>`;
  const isGroup = publishable.length > 1;
  return html`<section aria-labelledby="a-valider">
        <h2 id="a-valider">À valider <span class="count">${drafts.toValidate.length}</span></h2>
        <form method="post" action="/espace/publier" class="plain">
          ${csrfField(viewer)}
          <ul class="rows">${drafts.toValidate.map((draft) => validationRow(draft, isGroup && publishable.includes(draft)))}</ul>
          ${
            isGroup
              ? html`<p class="actions"><button class="button main">Valider et publier les textes cochés</button>
          <span class="hint">Tous ensemble, ou aucun si l’un d’eux n’est pas prêt.</span></p>`
              : ''
          }
        </form>
      </section>`;
}

function validationRow(draft: DraftText, canBeChosen: boolean): Html {
  const { state } = draft;
  const title = titleOf(draft);
  const what = draft.blob === 'absent' ? 'Suppression proposée' : draft.isNew ? 'Nouveau texte' : 'Modification';
  const sent = state?.stage === 'submitted' ? state.submittedAt : draft.at;
  return html`<li>
            ${
              canBeChosen
                ? html`<label class="check"><input type="checkbox" name="texte" value="${draft.collection}/${draft.id.replaceAll('/', '~')}@${draft.tip}"><span class="visually-hidden">Choisir «\u202F${title}\u202F»</span></label>`
                : ''
            }
            <div><a class="title" href="${deskAddress(draft)}">${title}</a>
              <span class="detail">${COLLECTIONS[draft.collection].one}\u00A0· ${what} de ${draft.author}, ${timeTag(sent)}</span></div>
            <a class="button" href="${deskAddress(draft)}">Relire<span class="visually-hidden"> «\u202F${title}\u202F»</span></a>
          </li>`;
}

function draftRow(draft: DraftText): Html {
  const { state } = draft;
  return html`<li>
            <div><a class="title" href="${deskAddress(draft)}">${titleOf(draft)}</a>
              <span class="detail">${COLLECTIONS[draft.collection].one}\u00A0· ${draft.author}, ${timeTag(draft.at)}</span>
              ${state?.stage === 'returned' ? html`<span class="remark">${state.remark}</span>` : ''}</div>
            ${stageTag(state, false)}
          </li>`;
}

function scheduledRow(draft: DraftText): Html {
  const { state } = draft;
  return html`<li>
            <div><a class="title" href="${deskAddress(draft)}">${titleOf(draft)}</a>
              <span class="detail">${COLLECTIONS[draft.collection].one}</span></div>
            ${state?.stage === 'scheduled' ? html`<span class="detail">En ligne le ${sayMoment(state.publishAt)}</span>` : ''}
          </li>`;
}

/** The first line of a commit's message says it all; the rest is for machines. */
function recentItem({ message, author, at }: HistoryEntry): Html {
  return html`<li><span>${message.split('\n')[0] ?? ''}</span> <span class="detail">${author.name}, ${timeTag(at)}</span></li>`;
}
