import type { Context } from 'hono';
import { raw } from 'hono/html';
import { escapeHtml } from '../../core/forms/escape-html.ts';
import { messageResponse } from '../message-page.ts';
import { page } from '../page.ts';
import type { CitizenEnvironment } from './environment.ts';
import { fillPage } from './fill-page.ts';

/** One answer, for people and for scripts. */
export interface CitizenAnswer {
  readonly status?: 200 | 404 | 409 | 413 | 415 | 422 | 429 | 403 | 503;
  readonly title: string;
  /** A sentence under the title. */
  readonly lede?: string;
  /** HTML after the heading. */
  readonly content?: string;
  /** For scripts. */
  readonly json: object;
}

/** The commune's own page for a browser, JSON for whoever asks for JSON. Kept in no cache, found by no engine. */
export async function answerCitizen(context: Context<CitizenEnvironment>, answer: CitizenAnswer): Promise<Response> {
  const { status = 200, title, json } = answer;
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  if ((context.req.header('accept') ?? '').includes('application/json')) return context.json(json, status, headers);
  const shell = await readShell(context);
  const html = shell === undefined ? undefined : fillPage(shell, { title, main: writeMain(answer) }, nameOf(context));
  if (html !== undefined) return context.html(html, status, headers);
  if (answer.content === undefined)
    return messageResponse(status, { title, sentences: answer.lede ? [answer.lede] : [] });
  // The commune has no site yet: the server's own page, so that a link of a mail works all the same.
  const body = page({ title, main: raw(`<main class="message">${writeMain(answer)}</main>`) });
  return context.html(body, status, headers);
}

/** The page that each site has for what is not found: no engine lists it, and it carries the style of forms. */
async function readShell(context: Context<CitizenEnvironment>): Promise<string | undefined> {
  const { published, commune } = context.var.ports;
  const site = await published.open(commune.slug);
  const file = await site?.find(['404.html']);
  const bytes = typeof file === 'object' ? await file.read() : undefined;
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function nameOf(context: Context<CitizenEnvironment>): string {
  return context.var.ports.commune.name;
}

function writeMain({ title, lede, content = '' }: CitizenAnswer): string {
  const sentence = lede === undefined ? '' : `<p class="lede">${escapeHtml(lede)}</p>`;
  return `<header class="page-heading wrap"><h1>${escapeHtml(title)}</h1>${sentence}</header><div class="wrap stack form-page">${content}</div>`;
}
