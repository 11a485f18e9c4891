import { html } from 'hono/html';
import type { PasskeyRecord } from '../../../app/passkey-store.ts';
import type { SessionRecord } from '../../../app/session-store.ts';
import type { SignedIn } from '../../../app/sign-in/sessions.ts';
import { belgianTime } from '../../../core/calendar/elapsed-time.ts';
import { formatDateTime } from '../../../core/calendar/french-day.ts';
import type { Moment } from '../../../core/calendar/moment.ts';
import { deskNavigation } from '../../../desk/pages/navigation.ts';
import type { IdentityCommune } from '../environment.ts';
import { deskPage, type Html } from './desk-page.ts';
import { rolesInWords } from './roles-in-words.ts';

export interface AccountPage {
  readonly commune: IdentityCommune;
  readonly signedIn: SignedIn;
  readonly passkeys: readonly PasskeyRecord[];
  readonly sessions: readonly SessionRecord[];
  /** What has just been done, in one sentence. */
  readonly done?: string | undefined;
}

/** `/espace/compte`: who I am here, my passkeys, my sessions. */
export function accountPage({ commune, signedIn, passkeys, sessions, done }: AccountPage): Html {
  const { agent, services, session } = signedIn;
  const others = sessions.filter(({ id }) => id !== session.id);
  return deskPage({
    title: 'Mon compte',
    commune,
    width: 'wide',
    person: { name: agent.name, csrf: session.csrf },
    navigation: deskNavigation(signedIn.person, 'account'),
    scripts: ['webauthn.js', 'passkey.js'],
    main: html`<h1>Mon compte</h1>
      ${done === undefined ? '' : html`<p class="notice done" role="status">${done}</p>`}
      <dl class="facts">
        <div><dt>Nom</dt><dd>${agent.name}</dd></div>
        <div><dt>Courriel</dt><dd>${agent.email}</dd></div>
        <div><dt>Rôles</dt><dd>${rolesInWords(agent, services)}</dd></div>
      </dl>
      <section aria-labelledby="cles">
        <h2 id="cles">Mes clés d’accès</h2>
        <p class="hint">Une seconde clé, sur un autre appareil, vous évite d’être bloqué si vous perdez la première.</p>
        ${
          passkeys.length === 0
            ? html`<p>Vous n’avez pas encore de clé d’accès.</p>`
            : html`<ul class="rows">${passkeys.map((passkey) => passkeyRow(passkey, session.csrf))}</ul>`
        }
        <form class="passkey inline" data-passkey="register" data-options="/espace/compte/cles/options" data-finish="/espace/compte/cles" data-csrf="${session.csrf}">
          <div><label for="nom-de-cle">Nom de l’appareil</label>
          <input id="nom-de-cle" name="label" type="text" autocomplete="off" maxlength="60" placeholder="Téléphone"></div>
          <button class="button" disabled>Ajouter une clé</button>
          <p class="outcome" role="alert"></p>
        </form>
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Mes sessions</h2>
        <p class="hint">Une session se ferme seule après trente minutes sans activité.</p>
        <ul class="rows">${sessions.map((one) => sessionRow(one, session))}</ul>
        ${
          others.length === 0
            ? ''
            : html`<form method="post" action="/espace/compte/sessions/fermer-autres">
          <input type="hidden" name="csrf" value="${session.csrf}">
          <button class="button">Fermer toutes les autres</button>
        </form>`
        }
      </section>`,
  });
}

/** Asks once more before the last way in is thrown away. */
export function lastKeyPage(commune: IdentityCommune, { agent, session }: SignedIn, passkey: PasskeyRecord): Html {
  return deskPage({
    title: 'Retirer votre seule clé\u202F?',
    commune,
    person: { name: agent.name, csrf: session.csrf },
    main: html`<h1>Retirer votre seule clé\u202F?</h1>
      <p>Sans «\u202F${passkey.label}\u202F», vous ne pourrez plus entrer après cette session. Il faudra une nouvelle invitation d’une personne qui administre l’espace agents.</p>
      <form method="post" action="/espace/compte/cles/retirer" class="choices">
        <input type="hidden" name="csrf" value="${session.csrf}">
        <input type="hidden" name="cle" value="${passkey.credentialId}">
        <a class="button main" href="/espace/compte">Garder ma clé</a>
        <button class="button danger" name="confirme" value="oui">Retirer quand même</button>
      </form>`,
  });
}

function passkeyRow(passkey: PasskeyRecord, csrf: string): Html {
  const used = passkey.lastUsedAt === undefined ? 'pas encore employée' : `employée ${describe(passkey.lastUsedAt)}`;
  const copy = passkey.backedUp ? ' Copie gardée par votre trousseau.' : '';
  return html`<li>
            <div><strong>${passkey.label}</strong> <span class="detail">Créée ${describe(passkey.createdAt)}, ${used}.${copy}</span></div>
            <form method="post" action="/espace/compte/cles/retirer">
              <input type="hidden" name="csrf" value="${csrf}">
              <input type="hidden" name="cle" value="${passkey.credentialId}">
              <button class="quiet">Retirer<span class="visually-hidden"> la clé «\u202F${passkey.label}\u202F»</span></button>
            </form>
          </li>`;
}

function sessionRow(one: SessionRecord, current: SessionRecord): Html {
  const isCurrent = one.id === current.id;
  return html`<li>
            <div><strong>${one.agent}</strong>${isCurrent ? html` <span class="tag">Cette session</span>` : ''} <span class="detail">Ouverte ${describe(one.startedAt)} ${METHODS[one.method]}, active ${describe(one.lastSeenAt)}.</span></div>
            ${
              isCurrent
                ? ''
                : html`<form method="post" action="/espace/compte/sessions/fermer">
              <input type="hidden" name="csrf" value="${current.csrf}">
              <input type="hidden" name="session" value="${one.id}">
              <button class="quiet">Fermer<span class="visually-hidden"> la session «\u202F${one.agent}\u202F» ouverte ${describe(one.startedAt)}</span></button>
            </form>`
            }
          </li>`;
}

const METHODS: Readonly<Record<SessionRecord['method'], string>> = {
  passkey: 'avec une clé d’accès',
  oidc: 'avec le compte de la commune',
  eid: 'avec la carte d’identité',
  demo: 'pour la démonstration',
};

/** « le lundi 2 mars 2026 à 9 h 05 ». */
function describe(moment: Moment): string {
  return `le ${formatDateTime(belgianTime(moment))}`;
}
