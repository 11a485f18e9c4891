import { html } from 'hono/html';
import type { Html } from '../../functions/identity/pages/desk-page.ts';
import { framedPage, problemsNotice, type Viewer } from './frame.ts';
import type { DeskPlace } from './navigation.ts';

export interface RefusalPage {
  readonly title: string;
  /** What happened and what to do, one sentence or more each. */
  readonly reasons: readonly string[];
  readonly back: string;
  readonly place?: DeskPlace;
}

/** Says why something was not done, and the way back. */
export function refusalPage(viewer: Viewer, { title, reasons, back, place = 'contents' }: RefusalPage): Html {
  return framedPage(viewer, {
    title,
    place,
    main: html`<h1>${title}</h1>
      ${problemsNotice(reasons)}
      <p><a class="button" href="${back}">Revenir</a></p>`,
  });
}
