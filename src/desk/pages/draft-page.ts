import { html } from 'hono/html';
import type { EntryState } from '../../app/editing/read-entry-state.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import type { FieldChange } from '../../core/editing/compare-entries.ts';
import { deskAddress, editorAddress, fullEditorAddress } from '../../core/editing/desk-address.ts';
import type { Naming } from '../../core/editing/refusal-messages.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { diffView } from './diff-view.ts';
import { offerForms } from './draft-actions.ts';
import type { DraftPage, LateNotice } from './draft-view.ts';
import { sayMoment, stageTag, timeTag } from './draft-words.ts';
import { framedPage, outcomeNotice, type Viewer } from './frame.ts';

/** `/espace/contenus/<sorte>/<texte>/`: where a text stands, what it changes, and who may do what next. */
export function draftPage(viewer: Viewer, page: DraftPage): Html {
  const { entry, naming, editors, done, refusal, changes, offers } = page;
  const { one, label } = COLLECTIONS[entry.collection];
  const isOnline = entry.online !== undefined;
  return framedPage(viewer, {
    title: entry.title,
    place: 'contents',
    main: html`<p class="trail"><a href="/espace/contenus/">Contenus</a> <span aria-hidden="true">›</span> <a href="/espace/contenus/?sorte=${entry.collection}">${label}</a></p>
      <h1>${entry.title}</h1>
      <p class="state">${stageTag(entry.state, isOnline)} <span>${one}${entry.draft !== undefined && isOnline ? ', une version est en ligne' : ''}</span></p>
      ${outcomeNotice(done)}
      ${refusal === undefined ? '' : refusalNotice(entry, refusal)}
      ${editors.length === 0 ? '' : html`<p class="notice presence">${editors.join(', ')} ${editors.length > 1 ? 'modifient' : 'modifie'} ce texte en ce moment.</p>`}
      ${lateNotice(page.late)}
      ${remarkBlock(page)}
      ${stateFacts(entry, naming)}
      <p class="actions">
        ${
          offers.some(({ name, refusal: no }) => name === 'edit' && no === undefined)
            ? html`<a class="button" href="${editorAddress(entry)}">Modifier</a>
        <a class="button" href="${fullEditorAddress(entry.collection, entry.id)}">Ouvrir dans l’éditeur complet</a>`
            : ''
        }
        ${entry.draft === undefined ? '' : html`<a class="button" href="/espace/apercu/${entry.collection}/${entry.id.replaceAll('/', '~')}/">Aperçu</a>`}
        ${entry.address === undefined ? '' : html`<a class="button" href="${entry.address}">Voir sur le site</a>`}
        ${isOnline ? html`<a class="button" href="${deskAddress(entry, 'historique/')}">Historique</a>` : ''}
      </p>
      ${offerForms(viewer, page)}
      ${changes === undefined ? '' : changesSection(entry, changes)}`,
  });
}

function lateNotice(late: LateNotice | undefined): Html | '' {
  if (late === undefined) return '';
  const planned = late.action === 'publish' ? 'La publication prévue' : 'Le retrait prévu';
  const reason = late.action === 'publish' ? whyNotPublished(late) : whyNotTakenOff(late);
  return html`<p class="notice wrong"><strong>${planned} le ${timeTag(late.due)} n’a pas pu se faire.</strong> ${reason}</p>`;
}

/** Whoever corrects a text drops its appointment: what was approved was another text. */
function whyNotPublished({ why }: LateNotice): string {
  return why === undefined
    ? 'Ce texte a peut-être changé en ligne entre-temps\u00A0: publiez-le d’ici, et les deux versions vous seront montrées s’il le faut.'
    : `${why.message} ${why.remedy}`;
}

function whyNotTakenOff({ why }: LateNotice): string {
  return why === undefined
    ? 'Plus rien ne s’y oppose\u00A0: le texte quittera le site dans la minute.'
    : `${why.message} Dès que ce sera réglé, le texte quittera le site sans autre geste.`;
}

function refusalNotice(entry: EntryState, refusal: NonNullable<DraftPage['refusal']>): Html {
  return html`<div class="notice wrong" role="alert"><p><strong>${refusal.message}</strong> ${refusal.remedy}</p>
        ${refusal.compare ? html`<p><a class="button" href="${deskAddress(entry, 'comparer')}">Comparer les deux versions</a></p>` : ''}
      </div>`;
}

function remarkBlock({ entry: { state }, naming }: DraftPage): Html | '' {
  if (state?.stage !== 'returned') return '';
  return html`<figure class="returned">
        <blockquote><p>${state.remark}</p></blockquote>
        <figcaption>Remarque de ${naming.nameOf(state.returnedBy)}, ${timeTag(state.returnedAt)}</figcaption>
      </figure>`;
}

function stateFacts({ state, draft }: EntryState, naming: Naming): Html | '' {
  const pending = state === undefined || state.stage === 'online' ? undefined : state;
  const facts: [string, string][] = [
    ...(pending === undefined
      ? []
      : ([
          ['Écrit par', pending.authors.map((person) => naming.nameOf(person)).join(', ')],
          ['Commencé le', sayMoment(pending.startedAt)],
        ] satisfies [string, string][])),
    ...(draft === undefined || pending?.stage !== 'draft'
      ? []
      : ([['Dernier geste', `${draft.author}, le ${sayMoment(draft.at)}`]] satisfies [string, string][])),
    ...(pending?.stage === 'submitted'
      ? ([['Envoyé par', `${naming.nameOf(pending.submittedBy)}, le ${sayMoment(pending.submittedAt)}`]] satisfies [
          string,
          string,
        ][])
      : []),
    ...(pending?.stage === 'scheduled'
      ? ([
          ['Validé par', naming.nameOf(pending.approvedBy)],
          ['En ligne le', sayMoment(pending.publishAt)],
        ] satisfies [string, string][])
      : []),
    ...(state?.expiresAt === undefined
      ? []
      : ([['Quitte le site le', sayMoment(state.expiresAt)]] satisfies [string, string][])),
  ];
  if (facts.length === 0) return '';
  return html`<dl class="facts">${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>`;
}

function changesSection({ draft, online }: EntryState, changes: readonly FieldChange[]): Html {
  const title = online === undefined ? 'Le texte' : 'Ce qui change';
  return html`<section aria-labelledby="changements">
        <h2 id="changements">${title}</h2>
        ${
          draft?.blob === 'absent'
            ? html`<p class="notice">Publier cette proposition enlèvera ce texte du site.</p>`
            : online === undefined
              ? html`<p class="hint">Ce texte n’a jamais été en ligne.</p>${diffView(changes.map(asPlain), 3)}`
              : diffView(changes, 3)
        }
      </section>`;
}

/** Where nothing was before, everything is new: colouring it all would tell nothing. */
function asPlain({ blocks, ...change }: FieldChange): FieldChange {
  return {
    ...change,
    blocks: blocks.map(({ parts }) => ({ kind: 'same', parts: parts.map(({ text }) => ({ kind: 'same', text })) })),
  };
}
