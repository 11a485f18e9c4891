import { html } from 'hono/html';
import type { SiteReport } from '../../app/desk/site-health.ts';
import type { Problem } from '../../core/content/problem.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { type FormProblem, tellInForm } from '../../core/editing/form-problem.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { sayMoment } from './draft-words.ts';

/** What people call the texts with a problem, by path. */
export type FileTitles = ReadonlyMap<string, string>;

/** How the site is: when it was last made, what asks to be read again, and what the checks found. */
export function healthSection(report: SiteReport | undefined, commune: string, titles: FileTitles): Html {
  return html`<section aria-labelledby="sante">
        <h2 id="sante">Santé du site</h2>
        ${report === undefined ? html`<p class="empty">Le site n’a pas encore été construit.</p>` : reportView(report, commune, titles)}
      </section>`;
}

/** More would hide what comes next; the rest is counted. */
export const MOST_SHOWN = 8;

function reportView({ builtAt, state, problems }: SiteReport, commune: string, titles: FileTitles): Html {
  const isDue = ({ code }: Problem) => code === 'review-due';
  const due = problems.filter(isDue);
  const others = problems.filter((problem) => !isDue(problem));
  return html`<p class="notice${state === 'failed' ? ' wrong' : ''}">${
    state === 'failed'
      ? html`La dernière construction du site, le ${sayMoment(builtAt)}, n’a pas abouti\u00A0: les visiteurs voient la version précédente.`
      : html`Site à jour, construit le ${sayMoment(builtAt)}.${problems.length === 0 ? ' Rien à signaler.' : ''}`
  }</p>
        ${problemList('Textes à relire', due, commune, titles)}
        ${problemList('À corriger', others, commune, titles)}`;
}

function problemList(title: string, problems: readonly Problem[], commune: string, titles: FileTitles): Html | '' {
  if (problems.length === 0) return '';
  const rest = problems.length - MOST_SHOWN;
  return html`<h3>${title} <span class="count">${problems.length}</span></h3>
        <ul class="rows">${problems.slice(0, MOST_SHOWN).map((problem) => problemRow(problem, commune, titles))}</ul>
        ${rest > 0 ? html`<p class="hint">Et ${rest}\u00A0autre${rest > 1 ? 's' : ''}.</p>` : ''}`;
}

function problemRow(problem: Problem, commune: string, titles: FileTitles): Html {
  const target = parseEditPath(problem.file, commune);
  const entry = target.ok && target.value.kind === 'entry' ? target.value : undefined;
  const told: Pick<FormProblem, 'message' | 'remedy'> =
    entry === undefined ? problem : tellInForm(problem, COLLECTIONS[entry.collection].schema);
  const place =
    entry === undefined
      ? problem.file.replace(`communes/${commune}/`, '')
      : html`<a class="title" href="${deskAddress(entry)}">${COLLECTIONS[entry.collection].one}\u00A0: ${titles.get(problem.file) ?? entry.id}</a>`;
  return html`<li><div>${place} <span class="detail">${told.message} ${told.remedy}</span></div></li>`;
}
