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
            <source srcset="/_perron/${theme}-dark.svg" media="(prefers-color-scheme: dark)">
            <img src="/_perron/${theme}.svg" alt="" width="1440" height="260">
          </picture>`;
}

/** « Hainaut · 11 480 habitants (2020) ». */
function facts({ province, population, fictional }: SiteSummary): string {
  const parts = [
    fictional ? 'Commune fictive' : province,
    population && `${numbers.format(population.count)}\u00a0habitants (${population.year})`,
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
  return html`
            <details${state === 'failed' ? ' open' : ''}>
              <summary>${title} (${problems.length})</summary>
              <ul class="problems">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>
            </details>`;
}
