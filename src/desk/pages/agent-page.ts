import { html } from 'hono/html';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../core/content/registry.ts';
import { isActive } from '../../core/identity/agents-file.ts';
import type { Agent, Service } from '../../core/identity/agents-schema.ts';
import { CONTENT_ROLES, type ContentGrant } from '../../core/identity/content-role.ts';
import type { AgentFormText } from '../../functions/desk/agent-form.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { faultList } from './agents-page.ts';
import { csrfField, framedPage, outcomeNotice, type Viewer } from './frame.ts';

export interface AgentPage {
  /** Undefined for someone to be invited. */
  readonly agent: Agent | undefined;
  readonly text: AgentFormText;
  readonly services: readonly Service[];
  readonly now: Moment;
  /** Whether the form can show these roles; others are changed in the file. */
  readonly hasSimpleRoles: boolean;
  readonly done?: string | undefined;
  readonly faults?: readonly string[] | undefined;
}

/** `/espace/agents/ajouter` and `/espace/agents/<personne>/`: one person, their services and roles. */
export function agentPage(viewer: Viewer, page: AgentPage): Html {
  const { agent, text, services, hasSimpleRoles, done, faults = [] } = page;
  const title = agent?.name ?? 'Inviter une personne';
  return framedPage(viewer, {
    title,
    place: 'agents',
    main: html`<p class="trail"><a href="/espace/agents/">Agents</a></p>
      <h1>${title}</h1>
      ${outcomeNotice(done)}
      ${faultList(faults)}
      ${agent === undefined ? html`<p>Elle recevra par courriel un lien personnel, valable 72 heures, pour créer sa clé d’accès.</p>` : ''}
      <form method="post" action="${agent === undefined ? '/espace/agents/ajouter' : `/espace/agents/${agent.id}/modifier`}" class="sheet">
        ${csrfField(viewer)}
        <label for="nom">Nom</label>
        <input id="nom" name="nom" type="text" value="${text.name}" maxlength="80" required autocomplete="off">
        <label for="courriel">Courriel professionnel</label>
        <input id="courriel" name="courriel" type="email" value="${text.email}" maxlength="254" required autocomplete="off">
        <label for="jusqu-au">Dernier jour <span class="hint">(pour un remplacement ou un stage\u202F; sinon, laissez vide)</span></label>
        <input id="jusqu-au" name="jusqu-au" type="date" value="${text.until}">
        ${
          services.length === 0
            ? ''
            : html`<fieldset><legend>Services</legend>
          ${services.map(({ id, name }) => check('service', id, name, text.services.includes(id)))}</fieldset>`
        }
        ${
          hasSimpleRoles
            ? rolesFieldset(text.grants, services)
            : html`<p class="notice">Cette personne a plusieurs fois le même rôle, pour des parties différentes du site. Ses rôles se modifient dans le fichier «\u202Fagents.yaml\u202F»\u202F; le reste se modifie ici.</p>`
        }
        <p class="actions"><button class="button main">${agent === undefined ? 'Inviter' : 'Enregistrer'}</button> <a class="button" href="/espace/agents/">Annuler</a></p>
      </form>
      ${agent === undefined ? '' : accountSection(viewer, agent, page.now)}`,
  });
}

const ROLE_HELP = {
  redaction: 'écrit des textes et les envoie en validation',
  validation: 'relit, publie ou renvoie les textes des autres',
  administration: 'fait tout ce qui précède, règle le site et gère les agents',
} as const;

function rolesFieldset(grants: readonly ContentGrant[], services: readonly Service[]): Html {
  const grantOf = (role: ContentGrant['role']) => grants.find((grant) => grant.role === role);
  return html`<fieldset><legend>Rôles</legend>
          ${(['redaction', 'validation'] as const).map((role) => {
            const grant = grantOf(role);
            const limited = grant !== undefined && grant.role !== 'administration' ? grant : undefined;
            const isLimited = limited?.collections !== undefined || limited?.services !== undefined;
            return html`${check('role', role, `${CONTENT_ROLES[role]}\u00A0: ${ROLE_HELP[role]}`, grant !== undefined)}
          <details class="limits"${isLimited ? html` open` : ''}><summary>Limiter «\u202F${CONTENT_ROLES[role]}\u202F» à une partie du site</summary>
            <fieldset><legend>À ces sortes de contenu <span class="hint">(rien de coché\u00A0: toutes)</span></legend><div class="columns">
            ${COLLECTION_NAMES.map((name) => check(`${role}-sorte`, name, COLLECTIONS[name].label, limited?.collections?.includes(name) ?? false))}</div></fieldset>
            ${
              services.length === 0
                ? ''
                : html`<fieldset><legend>Aux textes de ces services <span class="hint">(rien de coché\u00A0: tous)</span></legend>
            ${services.map(({ id, name }) => check(`${role}-service`, id, name, limited?.services?.includes(id) ?? false))}</fieldset>`
            }
          </details>`;
          })}
          ${check('role', 'administration', `${CONTENT_ROLES.administration}\u00A0: ${ROLE_HELP.administration}`, grantOf('administration') !== undefined)}
        </fieldset>`;
}

function check(name: string, value: string, label: string, isChecked: boolean): Html {
  const id = `${name}-${value}`;
  return html`<p class="tick"><input type="checkbox" id="${id}" name="${name}" value="${value}"${isChecked ? html` checked` : ''}> <label for="${id}">${label}</label></p>`;
}

function accountSection(viewer: Viewer, agent: Agent, now: Moment): Html {
  const isOpen = isActive(agent, belgianDay(now));
  const form = (
    action: string,
    label: string,
    style = '',
  ) => html`<form method="post" action="/espace/agents/${agent.id}/${action}" class="plain">
          ${csrfField(viewer)}<button class="button${style}">${label}</button></form>`;
  return html`<section aria-labelledby="compte"><h2 id="compte">Compte</h2>
        <p class="hint">${
          isOpen
            ? 'Une nouvelle invitation permet de créer une autre clé d’accès, par exemple après la perte d’un appareil. Fermer le compte met fin à ses sessions tout de suite\u202F; rien de ce que la personne a écrit ne change.'
            : 'Ce compte est fermé\u00A0: la personne ne peut plus entrer.'
        }</p>
        <div class="actions">${
          isOpen
            ? html`${form('inviter', 'Renvoyer une invitation')}${agent.id === viewer.signedIn.person.id ? '' : form('fermer', 'Fermer le compte', ' danger')}`
            : form('rouvrir', 'Rouvrir le compte')
        }</div></section>`;
}
