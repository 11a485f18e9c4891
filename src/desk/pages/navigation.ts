import { html } from 'hono/html';
import type { DeskNotice } from '../../app/desk/notices.ts';
import { type ActingPerson, mayDo } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';

export type DeskPlace = 'home' | 'contents' | 'tree' | 'media' | 'visitors' | 'agents' | 'account';

interface NavigationEntry {
  readonly place: DeskPlace;
  readonly label: string;
  readonly href: string;
  /** Asked of the rights; undefined for what everyone has. */
  readonly action?: Action;
}

const ENTRIES: readonly NavigationEntry[] = [
  { place: 'home', label: 'Accueil', href: '/espace/' },
  { place: 'contents', label: 'Contenus', href: '/espace/contenus/' },
  { place: 'tree', label: 'Pages et menu', href: '/espace/arborescence/', action: 'menu.edit' },
  { place: 'media', label: 'Médias', href: '/espace/medias/', action: 'media.add' },
  { place: 'visitors', label: 'Visiteurs', href: '/espace/visiteurs/', action: 'feedback.read' },
  { place: 'agents', label: 'Agents', href: '/espace/agents/', action: 'agents.edit' },
  { place: 'account', label: 'Mon compte', href: '/espace/compte' },
];

/** The places that a person may open; the rights table decides. */
export function placesFor(person: ActingPerson): readonly NavigationEntry[] {
  return ENTRIES.filter(
    ({ action }) =>
      action === undefined || mayDo(person, action, { commune: person.commune, workflow: { policy: 'none' } }).ok,
  );
}

/** The desk's navigation, the page where one is marked, and what waits for this person. */
export function deskNavigation(person: ActingPerson, current: DeskPlace, notices: readonly DeskNotice[] = []): Html {
  return html`<nav class="tabs" aria-label="Espace agents">
      <ul>${placesFor(person).map(
        ({ place, label, href }) =>
          html`<li><a href="${href}"${place === current ? html` aria-current="page"` : ''}>${label}</a></li>`,
      )}</ul>
      ${notices.length === 0 ? '' : html`<ul class="notices" aria-label="Ce qui vous attend">${notices.map(noticeItem)}</ul>`}
    </nav>`;
}

function noticeItem({ text, href }: DeskNotice): Html {
  return html`<li><a href="${href}">${text}</a></li>`;
}
