import { Hono } from 'hono';
import { html } from 'hono/html';
import type { EditorBundle } from '../../app/editing/editor-bundle.ts';
import { contentType } from '../content-type.ts';
import type { DeskEnvironment, IdentitySettings } from '../identity/environment.ts';
import { guardDesk, requirePerson } from '../identity/guards.ts';
import { messageResponse } from '../message-page.ts';
import { messages } from '../messages.ts';

export interface EditorSettings extends IdentitySettings {
  /** The files of the page editor; they may still be in the making. */
  readonly bundle: Promise<EditorBundle>;
}

/** `/admin/`: the page editor, for whoever is signed in, and the files of its bundle. */
export function editorRoutes(settings: EditorSettings): Hono<DeskEnvironment> {
  const routes = new Hono<DeskEnvironment>();
  routes.get('/admin', (context) => context.redirect('/admin/', 301));
  // Comes before the guard: what is set last stays.
  routes.use('/admin/', async (context, next) => {
    await next();
    context.res.headers.set('Content-Security-Policy', EDITOR_POLICY);
  });
  routes.use('/admin/', guardDesk(settings), requirePerson);
  routes.get('/admin/', async (context) => {
    const { ports } = context.var.commune;
    const { script, styles, preloads } = (await settings.bundle).entry;
    return context.html(html`<!doctype html>
<html lang="fr-BE">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Modifier le site – ${ports.commune.name}</title>
    <link rel="icon" href="/_server/icon.svg" type="image/svg+xml">
    ${styles.map((file) => html`<link rel="stylesheet" href="/admin/fichiers/${file}">`)}
    ${preloads.map((file) => html`<link rel="modulepreload" href="/admin/fichiers/${file}">`)}
    <link rel="preload" href="/api/content/session" as="fetch" crossorigin="anonymous">
    <script type="module" src="/admin/fichiers/${script}"></script>
  </head>
  <body>
    <nav class="perron-top" aria-label="Accès direct"><button type="button" class="perron-skip">Aller au contenu</button></nav>
    <div id="nc-root"><p class="perron-wait" role="status">Ouverture de l’éditeur…</p></div>
    <noscript><p class="perron-wait">L’éditeur de pages a besoin de JavaScript. Activez-le dans votre navigateur, puis rechargez cette page.</p></noscript>
  </body>
</html>
`);
  });
  routes.get('/admin/fichiers/:file', async (context) => {
    const name = context.req.param('file');
    const bundle = await settings.bundle;
    const file = await bundle.read(name, /\bbr\b/.test(context.req.header('accept-encoding') ?? ''));
    if (file === undefined) return messageResponse(404, messages.notFound);
    return new Response(file.bytes, {
      headers: {
        'Content-Type': contentType(name),
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Accept-Encoding',
        ...(file.encoding === undefined ? {} : { 'Content-Encoding': file.encoding }),
      },
    });
  });
  return routes;
}

/** SHA-256 of an empty text. */
const HASH_OF_NOTHING = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/**
 * Nothing runs that we do not serve, nothing is asked of others. Decap's components write their styles into a style
 * element that is empty in the page (through the CSS object model, which the policy leaves free): only that empty
 * element is allowed, by its hash. Pictures being added have `blob:` addresses.
 *
 * @see https://www.w3.org/TR/CSP3/, § 6.7.3.3 (a hash is of the element's text)
 */
const EDITOR_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${HASH_OF_NOTHING}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
