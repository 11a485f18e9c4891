import { html } from 'hono/html';
import type { Agent } from '../../../core/identity/agents-schema.ts';
import type { IdentityCommune } from '../environment.ts';
import { deskPage, type Html } from './desk-page.ts';

/** `/espace/invitation/…`: makes the first passkey. */
export function invitationPage(commune: IdentityCommune, agent: Agent, secret: string): Html {
  const action = `/espace/invitation/${secret}`;
  return deskPage({
    title: 'Créer ma clé d’accès',
    commune,
    scripts: ['webauthn.js', 'passkey.js'],
    main: html`<h1>Bienvenue, ${agent.name}</h1>
      <p>Créez votre clé d’accès à l’espace agents de ${commune.ports.commune.name}. Elle remplace le mot de passe\u00A0: vous déverrouillerez votre appareil comme d’habitude, et c’est tout.</p>
      <form class="passkey" data-passkey="register" data-options="${action}/options" data-finish="${action}">
        <label for="nom-de-cle">Nom de cet appareil</label>
        <input id="nom-de-cle" name="label" type="text" autocomplete="off" maxlength="60" placeholder="Ordinateur du bureau" aria-describedby="aide-nom">
        <p class="hint" id="aide-nom">Pour la reconnaître dans votre liste de clés.</p>
        <button class="button main" disabled>Créer ma clé d’accès</button>
        <p class="outcome" role="alert"></p>
      </form>
      <noscript><p class="notice">Les clés d’accès demandent JavaScript. Activez-le pour ce site, puis rechargez la page.</p></noscript>`,
  });
}
