import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { IdentityCommune } from '../environment.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface DeskPage {
  readonly title: string;
  readonly commune: IdentityCommune;
  /** `narrow` for one task, `wide` for lists. */
  readonly width?: 'narrow' | 'wide';
  /** Name of whoever is signed in, with the secret of their forms. */
  readonly person?: { readonly name: string; readonly csrf: string };
  /** Navigation of the desk, for whoever is inside. */
  readonly navigation?: Html;
  /** Names of our scripts, under `/espace/fichiers/`. */
  readonly scripts?: readonly string[];
  /** Names of our style sheets, under the same address. */
  readonly styles?: readonly string[];
  readonly main: Html;
}

/** The document around the pages with which agents come in. */
export function deskPage({
  title,
  commune,
  width = 'narrow',
  person,
  navigation,
  scripts = [],
  styles = [],
  main,
}: DeskPage): Html {
  const { name } = commune.ports.commune;
  return html`<!doctype html>
<html lang="fr-BE">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title} – Espace agents de ${name}</title>
    <link rel="icon" href="/_server/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/espace/fichiers/connexion.css">
    ${navigation === undefined ? '' : html`<link rel="stylesheet" href="/espace/fichiers/espace.css">`}
    ${styles.map((file) => html`<link rel="stylesheet" href="/espace/fichiers/${file}">`)}
    ${scripts.map((file) => html`<script src="/espace/fichiers/${file}" defer></script>`)}
  </head>
  <body class="${width}" data-theme="${commune.theme ?? 'pierre-bleue'}">
    <a class="skip" href="#contenu">Aller au contenu</a>
    <header>
      <a class="brand" href="${navigation === undefined ? '/' : '/espace/'}"><img src="/_server/icon.svg" alt="" width="40" height="40"><span><span class="commune">${name}</span> <span class="place">Espace agents</span></span></a>
      ${
        person === undefined
          ? ''
          : html`<form class="sign-out" method="post" action="/espace/deconnexion">
        <input type="hidden" name="csrf" value="${person.csrf}">
        <span class="person">${person.name}</span>
        <button class="quiet">Se déconnecter</button>
      </form>`
      }
    </header>
    ${navigation ?? ''}
    <main id="contenu" tabindex="-1">
      ${main}
    </main>
    ${width === 'narrow' ? scene(commune) : ''}
  </body>
</html>
`;
}

/** The landscape of the commune's theme, at the foot of the page. */
function scene({ theme = 'pierre-bleue' }: IdentityCommune): Html {
  return html`<picture class="scene">
      <source srcset="/_server/${theme}-dark.svg" media="(prefers-color-scheme: dark)">
      <img src="/_server/${theme}.svg" alt="">
    </picture>`;
}
