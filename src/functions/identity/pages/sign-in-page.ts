import { html } from 'hono/html';
import type { Agents } from '../../../core/identity/agents-schema.ts';
import type { IdentityCommune } from '../environment.ts';
import type { Explanation } from '../messages.ts';
import { deskPage, type Html } from './desk-page.ts';
import { rolesInWords } from './roles-in-words.ts';

export interface SignInPage {
  readonly commune: IdentityCommune;
  /** Where to go once signed in: already checked. */
  readonly returnTo: string;
  /** Why the person is here again. */
  readonly notice?: Explanation | undefined;
  /** Persons that one can play; `undefined` when the demonstration's door is shut. */
  readonly demoAgents?: Agents | undefined;
  /** Shows at once how to receive a link. */
  readonly needsLink?: boolean;
}

/** `/espace/connexion`: every way in, the passkey first. */
export function signInPage({ commune, returnTo, notice, demoAgents, needsLink = false }: SignInPage): Html {
  return deskPage({
    title: 'Connexion',
    commune,
    scripts: ['keep-place.js', 'webauthn.js', 'passkey.js'],
    main: html`<h1>Bonjour</h1>
      ${notice === undefined ? '' : html`<p class="notice" role="status"><strong>${notice.title}.</strong> ${notice.text}</p>`}
      <p>Entrez avec la clé d’accès de votre appareil\u00A0: empreinte, visage ou code. Aucun mot de passe.</p>
      <form class="passkey" data-passkey="sign-in" data-options="/espace/connexion/cle/options" data-finish="/espace/connexion/cle">
        <input type="hidden" name="retour" value="${returnTo}">
        <button class="button main" disabled>Me connecter</button>
        <p class="outcome" role="alert"></p>
      </form>
      <noscript><p class="notice">Les clés d’accès demandent JavaScript. Activez-le pour ce site, puis rechargez la page.</p></noscript>
      ${
        commune.oidc === undefined
          ? ''
          : html`<p><a class="button" href="/espace/connexion/oidc?retour=${encodeURIComponent(returnTo)}">${commune.oidc.label}</a></p>`
      }
      <details${needsLink ? ' open' : ''}>
        <summary>Première fois, ou lien expiré\u202F?</summary>
        <form method="post" action="/espace/connexion/lien">
          <label for="courriel">Votre courriel professionnel</label>
          <input id="courriel" name="courriel" type="email" autocomplete="email" required maxlength="254">
          <button class="button">Recevoir un lien</button>
        </form>
        <p class="hint">Clé perdue\u202F? Demandez une nouvelle invitation à la personne qui administre l’espace agents.</p>
      </details>
      ${demoAgents === undefined ? '' : picker(demoAgents, returnTo)}`,
  });
}

/** The neutral answer to a request for a link. */
export function linkSentPage(commune: IdentityCommune): Html {
  return deskPage({
    title: 'Demande reçue',
    commune,
    main: html`<h1>Demande reçue</h1>
      <p>Si cette adresse est celle d’un agent de ${commune.ports.commune.name}, un message part dans un instant.</p>
      <p>Rien après quelques minutes\u202F? Regardez dans les indésirables, puis demandez à la personne qui administre l’espace agents si votre adresse y est correcte.</p>
      <p><a class="button" href="/espace/connexion">Retourner à la connexion</a></p>`,
  });
}

function picker({ agents, services }: Agents, returnTo: string): Html {
  return html`<section class="demo" aria-labelledby="demonstration">
        <h2 id="demonstration">Démonstration</h2>
        <p class="hint">Ces personnes n’existent pas. Choisissez qui vous jouez\u00A0; cette porte n’existe que sur cet ordinateur.</p>
        <form method="post" action="/espace/connexion/demo">
          <input type="hidden" name="retour" value="${returnTo}">
          <ul class="people">
            ${agents.map(
              (agent) =>
                html`<li><button name="personne" value="${agent.id}"><span class="who">${agent.name}</span> <span class="what">${rolesInWords(agent, services)}</span></button></li>`,
            )}
          </ul>
        </form>
      </section>`;
}
