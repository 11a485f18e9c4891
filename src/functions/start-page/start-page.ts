import { html } from 'hono/html';
import { messageResponse } from '../message-page.ts';
import { buildingRefresh, messages } from '../messages.ts';
import { page } from '../page.ts';
import type { SiteSummary } from '../site-summary.ts';
import { siteCard } from './site-card.ts';

/**
 * The page on `http://localhost:PORT/`: every commune's site, its state, and what can be done next.
 * It reloads itself while a site is being built.
 */
export function startPageResponse(url: URL, sites: readonly SiteSummary[]): Response {
  if (url.pathname !== '/') return messageResponse(404, messages.notFound);
  const isBuilding = sites.some(({ state }) => state === 'building');
  const document = page({
    title: 'Perron\u00a0: les sites des communes',
    refresh: isBuilding ? buildingRefresh : undefined,
    main: html`${masthead(sites)}
    <main>
      <h2 class="visually-hidden">Les sites</h2>
      ${sites.length === 0 ? noSite : html`<ul class="sites">${inOrder(sites).map((site) => siteCard(site, url.port))}</ul>`}
      ${explanations}
    </main>`,
  });
  return new Response(String(document), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function masthead(sites: readonly SiteSummary[]) {
  return html`<header class="masthead">
      <img class="emblem" src="/_server/icon.svg" alt="" width="88" height="88">
      <div>
        <h1>Perron</h1>
        <p class="purpose">Le site de chaque commune wallonne, prêt à l’emploi.</p>
        <p class="tally" role="status">${tally(sites)}</p>
      </div>
    </header>`;
}

/** « 4 sites prêts, 1 en construction, 1 en erreur ». */
function tally(sites: readonly SiteSummary[]): string {
  const count = (state: SiteSummary['state']) => sites.filter((site) => site.state === state).length;
  const ready = count('ready');
  const parts = [ready > 1 ? `${ready} sites prêts` : `${ready} site prêt`];
  if (count('building') > 0) parts.push(`${count('building')} en construction`);
  if (count('failed') > 0) parts.push(`${count('failed')} en erreur`);
  return parts.join(', ');
}

/** By name, the fictional communes last. */
function inOrder(sites: readonly SiteSummary[]): readonly SiteSummary[] {
  return sites.toSorted(
    (left, right) => Number(left.fictional) - Number(right.fictional) || byName.compare(left.name, right.name),
  );
}

const byName = new Intl.Collator('fr');

const noSite = html`<p class="no-site">Aucune commune n’a encore de dossier dans <code>communes/</code>.</p>`;

const explanations = html`<div class="explanations">
        <section>
          <h2>Qu’est-ce que c’est\u202f?</h2>
          <p>
            Perron est un logiciel libre partagé par les communes wallonnes. Un même modèle, éprouvé et accessible,
            donne à chacune un site à son image\u00a0: il suffit d’un dossier avec ses textes, ses couleurs et ses photos.
          </p>
          <p>
            Les sites montrés ici tournent sur cet ordinateur. Ce sont des exemples, pas les sites officiels des
            communes\u00a0; aucun ne contacte un serveur extérieur.
          </p>
        </section>
        <section>
          <h2>Et maintenant\u202f?</h2>
          <p>
            Modifiez un texte comme le ferait un agent\u00a0: ajoutez <code>/espace/</code> à l’adresse d’un site,
            choisissez une personne d’exemple, puis ouvrez «\u202fContenus\u202f».
          </p>
          <p>Créez le site d’une autre commune, parmi les 261 de Wallonie\u00a0:</p>
          <pre><code>npm run commune:new</code></pre>
          <p>Puis relancez la démonstration pour le voir ici\u00a0:</p>
          <pre><code>npm start</code></pre>
        </section>
      </div>`;
