import { html } from 'hono/html';
import type { HistoryEntry, HistoryPage } from '../../app/content-store.ts';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import type { FieldChange } from '../../core/editing/compare-entries.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { diffView } from './diff-view.ts';
import { sayMoment, timeTag } from './draft-words.ts';
import { csrfField, framedPage, outcomeNotice, type Viewer } from './frame.ts';

export interface VersionsPage {
  readonly entry: EntryName;
  readonly title: string;
  readonly versions: HistoryPage;
  /** Whether this is the first page: its first version is the one online. */
  readonly isFirst: boolean;
  readonly restores: boolean;
  readonly done?: string | undefined;
  readonly refusal?: Explanation | undefined;
}

/** `/espace/contenus/…/historique/`: who changed a text and when, the newest first. */
export function historyPage(viewer: Viewer, page: VersionsPage): Html {
  const { entry, title, versions, done, refusal } = page;
  const { entries, next } = versions;
  return framedPage(viewer, {
    title: `Historique – ${title}`,
    place: 'contents',
    main: html`${trail(entry, title)}
      <h1>Historique</h1>
      <p>«\u202F${title}\u202F», du plus récent au plus ancien.</p>
      ${outcomeNotice(done)}
      ${refusal === undefined ? '' : html`<p class="notice wrong" role="alert"><strong>${refusal.message}</strong> ${refusal.remedy}</p>`}
      <form method="get" action="${deskAddress(entry, 'historique/')}comparer" class="plain">
        <ol class="versions">${entries.map((version, index) => versionItem(version, index, page))}</ol>
        ${entries.length > 1 ? html`<p class="actions"><button class="button">Comparer les deux versions choisies</button></p>` : ''}
      </form>
      ${next === undefined ? '' : html`<p><a class="button" href="?apres=${encodeURIComponent(next)}">Versions plus anciennes</a></p>`}`,
  });
}

function versionItem({ commit, message, author, at }: HistoryEntry, index: number, page: VersionsPage): Html {
  const isOnline = page.isFirst && index === 0;
  const before = page.versions.entries[index + 1];
  const about = html`<span class="visually-hidden"> de la version du ${sayMoment(at)}</span>`;
  return html`<li>
          ${
            page.versions.entries.length < 2
              ? ''
              : html`<span class="picks">
            <label><input type="radio" name="de" value="${commit}"${index === 1 ? html` checked` : ''}> avant${about}</label>
            <label><input type="radio" name="a" value="${commit}"${index === 0 ? html` checked` : ''}> après${about}</label>
          </span>`
          }
          <div><strong>${author.name}</strong> ${isOnline ? html`<span class="tag stage-online">En ligne</span>` : ''}
            <span class="detail">${timeTag(at)}\u00A0· ${message.split('\n')[0] ?? ''}</span></div>
          ${before === undefined ? '' : html`<a href="${deskAddress(page.entry, 'historique/')}comparer?de=${before.commit}&amp;a=${commit}">Ce qui a changé<span class="visually-hidden"> le ${sayMoment(at)}</span></a>`}
        </li>`;
}

export interface VersionDiffPage {
  readonly entry: EntryName;
  readonly title: string;
  readonly before: VersionLabel;
  readonly after: VersionLabel;
  readonly changes: readonly FieldChange[];
  /** Whether the later of the two is what is online now: bringing it back would change nothing. */
  readonly isLatest: boolean;
  readonly restores: boolean;
}

export interface VersionLabel {
  readonly commit: string;
  readonly at: string;
  readonly author: string;
}

/** Two versions of a text, field by field, and the way back to the older one. */
export function versionDiffPage(viewer: Viewer, page: VersionDiffPage): Html {
  const { entry, title, before, after, changes, isLatest, restores } = page;
  return framedPage(viewer, {
    title: `Comparaison – ${title}`,
    place: 'contents',
    main: html`${trail(entry, title, true)}
      <h1>Ce qui a changé</h1>
      <dl class="facts">
        <div><dt>Avant</dt><dd>${before.author}, ${timeTag(before.at)}</dd></div>
        <div><dt>Après</dt><dd>${after.author}, ${timeTag(after.at)}${isLatest ? ' (en ligne)' : ''}</dd></div>
      </dl>
      ${diffView(changes, 2)}
      ${
        restores
          ? html`<section aria-labelledby="revenir"><h2 id="revenir">Revenir à une version</h2>
        <p class="hint">Rien ne se perd\u00A0: la version choisie revient comme un nouvel enregistrement.</p>
        <div class="actions">${restoreForm(viewer, entry, before)}${isLatest ? '' : restoreForm(viewer, entry, after)}</div></section>`
          : ''
      }`,
  });
}

function restoreForm(viewer: Viewer, entry: EntryName, { commit, at }: VersionLabel): Html {
  return html`<form method="post" action="${deskAddress(entry, 'historique/')}revenir" class="plain">
          ${csrfField(viewer)}<input type="hidden" name="version" value="${commit}">
          <button class="button">Revenir à la version du ${sayMoment(at)}</button>
        </form>`;
}

function trail(entry: EntryName, title: string, withHistory = false): Html {
  const { label } = COLLECTIONS[entry.collection];
  const arrow = html` <span aria-hidden="true">›</span> `;
  return html`<p class="trail"><a href="/espace/contenus/?sorte=${entry.collection}">${label}</a>${arrow}<a href="${deskAddress(entry)}">${title}</a>${
    withHistory ? html`${arrow}<a href="${deskAddress(entry, 'historique/')}">Historique</a>` : ''
  }</p>`;
}
