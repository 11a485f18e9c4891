import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The document around the server's own pages: the start page and the messages. */
export function page({ title, refresh, main }: { title: string; refresh?: number | undefined; main: Html }): Html {
  return html`<!doctype html>
<html lang="fr-BE">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">${
      refresh === undefined
        ? ''
        : html`
    <meta http-equiv="refresh" content="${refresh}">`
    }
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="/_server/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/_server/pages.css">
  </head>
  <body>
    ${main}
  </body>
</html>
`;
}
