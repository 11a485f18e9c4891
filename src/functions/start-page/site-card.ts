import { html } from 'hono/html';
import type { SiteState, SiteSummary } from '../site-summary.ts';

/**
 * One commune on the start page.
 *
 * @param port of the start page itself, empty for the scheme's own
 */
export function siteCard(site: SiteSummary, port: string) {
  const address = `http://${site.slug}.localhost${port === '' ? '' : `:${port}`}/`;
  return html`<li class="site" data-theme="${site.theme ?? 'none'}" data-state="${site.state}">
          ${site.theme === undefined ? html`<div class="scene"></div>` : scene(site.theme)}
          <div class="site-text">
            <h3>${site.state === 'ready' ? html`<a href="${address}">${site.name}</a>` : site.name}</h3>
            <p class="facts">${facts(site)}</p>
            <p class="state">${stateNames[site.state]}</p>${site.problems.length === 0 ? '' : problemList(site)}
          </div>
        </li>`;
}

function scene(theme: string) {
  return html`<picture class="scene">
            <source srcset="/_server/${theme}-dark.svg" media="(prefers-color-scheme: dark)">
            <img src="/_server/${theme}.svg" alt="" width="1440" height="260">
          </picture>`;
}

/** « Hainaut · 11 480 habitants (2020) ». */
function facts({ province, population, fictional }: SiteSummary): string {
  const parts = [
    fictional ? 'Commune fictive' : province,
    population && `${numbers.format(population.count)}\u00a0habitants\u00a0(${population.year})`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

const numbers = new Intl.NumberFormat('fr-BE');

const stateNames: Record<SiteState, string> = {
  ready: 'Prêt',
  building: 'En construction…',
  failed: 'En erreur',
};

function problemList({ problems, state }: SiteSummary) {
  const title = state === 'failed' ? 'Ce qui empêche le site' : 'À améliorer';
  const shown = problems.slice(0, mostProblems);
  const rest = problems.length - shown.length;
  return html`
            <details${state === 'failed' ? ' open' : ''}>
              <summary>${title} (${problems.length})</summary>
              <ul class="problems">${shown.map((problem) => html`<li>${problem}</li>`)}</ul>${
                rest === 0
                  ? ''
                  : html`
              <p>Et ${rest}\u00a0de plus\u00a0: le terminal les montre tous.</p>`
              }
            </details>`;
}

/** A page stays readable when one mistake is found in many files. */
const mostProblems = 5;
