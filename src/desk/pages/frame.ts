import { html } from 'hono/html';
import type { DeskNotice } from '../../app/desk/notices.ts';
import type { SignedIn } from '../../app/sign-in/sessions.ts';
import type { IdentityCommune } from '../../functions/identity/environment.ts';
import { deskPage, type Html } from '../../functions/identity/pages/desk-page.ts';
import { type DeskPlace, deskNavigation } from './navigation.ts';

/** Who looks at a page of the desk, and what waits for them. */
export interface Viewer {
  readonly commune: IdentityCommune;
  readonly signedIn: SignedIn;
  readonly notices: readonly DeskNotice[];
}

export interface FramedPage {
  readonly title: string;
  /** The entry of the navigation to which the page belongs. */
  readonly place: DeskPlace;
  /** Names of our scripts and style sheets, under `/espace/fichiers/`. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly main: Html;
}

/** A page of the desk: the sign, the navigation, what waits, then the page. */
export function framedPage(
  { commune, signedIn, notices }: Viewer,
  { title, place, main, scripts = [], styles = [] }: FramedPage,
): Html {
  return deskPage({
    title,
    commune,
    width: 'wide',
    person: { name: signedIn.agent.name, csrf: signedIn.session.csrf },
    navigation: deskNavigation(signedIn.person, place, notices),
    scripts,
    styles,
    main,
  });
}

/** What has just been done, in one sentence; nothing when nothing was. */
export function outcomeNotice(done: string | undefined): Html | '' {
  return done === undefined ? '' : html`<p class="notice done" role="status">${done}</p>`;
}

/** Why something was not done, a sentence each; nothing when it was. */
export function problemsNotice(problems: readonly string[]): Html | '' {
  if (problems.length === 0) return '';
  return html`<div class="notice wrong" role="alert">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`;
}

/** The hidden field that every form of the desk repeats. */
export function csrfField({ signedIn }: Pick<Viewer, 'signedIn'>): Html {
  return html`<input type="hidden" name="csrf" value="${signedIn.session.csrf}">`;
}
