import { html } from 'hono/html';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { formatDay } from '../../core/calendar/french-day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { isActive } from '../../core/identity/agents-file.ts';
import type { Agent, Agents, Service } from '../../core/identity/agents-schema.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { rolesInWords } from '../../functions/identity/pages/roles-in-words.ts';
import { csrfField, framedPage, outcomeNotice, type Viewer } from './frame.ts';

export interface AgentsPage {
  readonly directory: Agents;
  readonly now: Moment;
  readonly done?: string | undefined;
  readonly faults?: readonly string[] | undefined;
}

/** `/espace/agents/`: who works here, what each may do, and the services. */
export function agentsPage(viewer: Viewer, { directory, now, done, faults = [] }: AgentsPage): Html {
  const today = belgianDay(now);
  const open = directory.agents.filter((agent) => isActive(agent, today));
  const closed = directory.agents.filter((agent) => !isActive(agent, today));
  return framedPage(viewer, {
    title: 'Agents',
    place: 'agents',
    main: html`<h1>Agents</h1>
      ${outcomeNotice(done)}
      ${faultList(faults)}
      <section aria-labelledby="personnes">
        <div class="section-head"><h2 id="personnes">Personnes <span class="count">${open.length}</span></h2>
        <a class="button main" href="/espace/agents/ajouter">Inviter une personne</a></div>
        <ul class="rows">${open.map((agent) => agentRow(viewer, agent, directory.services))}</ul>
      </section>
      ${
        closed.length === 0
          ? ''
          : html`<section aria-labelledby="fermes"><h2 id="fermes">Comptes fermés</h2>
        <p class="hint">Leur nom reste dans l’historique de ce qu’ils ont fait.</p>
        <ul class="rows">${closed.map((agent) => agentRow(viewer, agent, directory.services))}</ul></section>`
      }
      <section aria-labelledby="services">
        <h2 id="services">Services</h2>
        ${
          directory.services.length === 0
            ? html`<p class="empty">Aucun service. Les services servent à limiter un rôle à certains textes.</p>`
            : html`<ul class="rows">${directory.services.map((service) => serviceRow(viewer, service))}</ul>`
        }
        <form method="post" action="/espace/agents/services/ajouter" class="inline">
          ${csrfField(viewer)}
          <div><label for="service">Nouveau service</label><input id="service" name="nom" type="text" maxlength="80" required autocomplete="off"></div>
          <button class="button">Ajouter</button>
        </form>
      </section>`,
  });
}

/** What is wrong with what was sent, where a screen reader hears it first. */
export function faultList(faults: readonly string[]): Html | '' {
  if (faults.length === 0) return '';
  return html`<ul class="notice wrong" role="alert">${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`;
}

function agentRow(viewer: Viewer, agent: Agent, services: readonly Service[]): Html {
  const isSelf = agent.id === viewer.signedIn.person.id;
  const until = agent.until === undefined ? '' : `, jusqu’au ${formatDay(agent.until)}`;
  return html`<li>
          <div><a class="title" href="/espace/agents/${agent.id}/">${agent.name}</a>${isSelf ? html` <span class="tag">Vous</span>` : ''}
            <span class="detail">${agent.email}</span>
            <span class="detail">${rolesInWords(agent, services)}${until}</span></div>
        </li>`;
}

function serviceRow(viewer: Viewer, { id, name }: Service): Html {
  return html`<li>
          <form method="post" action="/espace/agents/services/${id}/renommer" class="inline">
            ${csrfField(viewer)}
            <div><label for="service-${id}" class="visually-hidden">Nom du service «\u202F${name}\u202F»</label><input id="service-${id}" name="nom" type="text" value="${name}" maxlength="80" required></div>
            <button class="quiet">Renommer<span class="visually-hidden"> «\u202F${name}\u202F»</span></button>
          </form>
          <form method="post" action="/espace/agents/services/${id}/retirer">
            ${csrfField(viewer)}
            <button class="quiet">Supprimer<span class="visually-hidden"> «\u202F${name}\u202F»</span></button>
          </form>
        </li>`;
}
