import { html } from 'hono/html';
import { page } from './page.ts';

/** What is told when there is no page to show. */
export interface Message {
  readonly title: string;
  /** What happened, and what to do next. */
  readonly sentences: readonly string[];
  readonly link?: { readonly to: string; readonly text: string };
  /** Seconds after which the browser asks again. */
  readonly refresh?: number;
}

/** A short French page that says why there is nothing else, and what to do. */
export function messageResponse(status: number, message: Message, headers: Readonly<Record<string, string>> = {}) {
  const body = page({
    title: message.title,
    refresh: message.refresh,
    main: html`<main class="message">
      <p class="message-code">${status}</p>
      <h1>${message.title}</h1>
      ${message.sentences.map((sentence) => html`<p>${sentence}</p>`)}${
        message.link === undefined
          ? ''
          : html`
      <p><a class="button" href="${message.link.to}">${message.link.text}</a></p>`
      }
    </main>`,
  });
  return new Response(String(body), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
