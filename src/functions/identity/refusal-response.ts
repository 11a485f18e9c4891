import type { Context } from 'hono';
import { html } from 'hono/html';
import type { DeskEnvironment } from './environment.ts';
import { explainRefusal, type IdentityRefusal } from './messages.ts';
import { deskPage } from './pages/desk-page.ts';

/** A refusal in French: a page for people, `{ code, message }` for our scripts. */
export function refusalResponse(
  context: Context<DeskEnvironment>,
  refusal: IdentityRefusal,
): Response | Promise<Response> {
  const { status, title, text } = explainRefusal(refusal);
  if (refusal.code === 'too-many-tries') context.header('Retry-After', String(refusal.retryAfter));
  const isScript = (context.req.header('accept') ?? '').includes('application/json');
  if (isScript) return context.json({ code: refusal.code, message: text }, status);
  const again =
    refusal.code === 'wrong-token' || refusal.code === 'last-way-in'
      ? html`<a class="button" href="/espace/compte">Retourner à mon compte</a>`
      : html`<a class="button" href="/espace/connexion">Aller à la connexion</a>`;
  const page = deskPage({
    title,
    commune: context.var.commune,
    main: html`<h1>${title}</h1>
      <p>${text}</p>
      <p>${again}</p>`,
  });
  return context.html(page, status);
}
