import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { makePreviewLink } from '../../app/editing/preview-link.ts';
import { readEntryState } from '../../app/editing/read-entry-state.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { previewPage } from '../../desk/pages/preview-page.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { contentType } from '../content-type.ts';
import { entryNameOf } from '../desk/entry-name.ts';
import { beginVisit, type VisitEnvironment } from '../desk/visit.ts';
import { guardDesk, requirePerson } from '../identity/guards.ts';
import type { PreviewSettings } from './environment.ts';
import { readDraftPicture, renderDraft } from './render-draft.ts';

const BASE = '/espace/apercu/:collection/:id';

/**
 * `/espace/apercu/<sorte>/<texte>/`: a draft as the real template would show it, in a frame as wide as a phone or a
 * desktop. Only agents who may read the text see it, and whoever they give the link to.
 */
export function previewRoutes(settings: PreviewSettings): Hono<VisitEnvironment> {
  const { publisher, dist, linksOf } = settings;
  const routes = new Hono<VisitEnvironment>();
  // The last one to touch the answer: the page of the site stands in a frame of the desk.
  routes.use(`${BASE}/page`, frameOfTheSite);
  routes.use(`${BASE}/fichiers/:file`, frameOfTheSite);
  routes.use('/espace/apercu/*', guardDesk(settings), requirePerson, beginVisit(settings));

  routes.get(`${BASE}/`, async (context) => {
    const { visit } = context.var;
    const { editing } = visit.desk;
    const shown = await readable(context);
    if (shown === undefined) return context.html(await missing(context), 404);
    const { name, title, isDraft } = shown;
    const inside = `apercu/${name.collection}/${name.id.replaceAll('/', '~')}/`;
    const link = isDraft ? await makePreviewLink(linksOf(editing.commune), name) : undefined;
    return context.html(
      await previewPage(visit, {
        title,
        address: `/espace/${inside}`,
        width: context.req.query('largeur') === 'telephone' ? 'phone' : 'desktop',
        back: deskAddress(name),
        link: link && { address: `${visit.commune.ports.origin}/${inside}${link.token}/`, until: link.until },
      }),
    );
  });

  routes.get(`${BASE}/page`, async (context) => {
    const shown = await readable(context);
    if (shown === undefined) return context.html(await missing(context), 422);
    const rendered = await renderDraft(publisher, context.var.visit.desk.editing, shown.name);
    return rendered.ok ? context.html(rendered.value) : context.html(await missing(context, rendered.refusal), 422);
  });

  routes.get(`${BASE}/fichiers/:file`, async (context) => {
    const shown = await readable(context);
    const file = context.req.param('file');
    const { commune } = context.var.visit.desk.editing;
    const bytes = shown && (await readDraftPicture(dist, commune, shown.name, file));
    return bytes === undefined ? context.notFound() : context.body(bytes, 200, { 'Content-Type': contentType(file) });
  });
  return routes;
}

const frameOfTheSite = createMiddleware(async (context, next) => {
  await next();
  context.res.headers.set(
    'Content-Security-Policy',
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin",
  );
  context.res.headers.set('X-Frame-Options', 'SAMEORIGIN');
});

/** The text that the address names, when this person may read it. */
async function readable(
  context: Context<VisitEnvironment>,
): Promise<{ readonly name: EntryName; readonly title: string; readonly isDraft: boolean } | undefined> {
  const { desk, agent } = context.var.visit;
  const { collection = '', id = '' } = context.req.param();
  const name = entryNameOf(desk.editing.commune, collection, id);
  const found = name === undefined ? undefined : await readEntryState(desk.editing, agent, name);
  if (name === undefined || found === undefined || !found.ok) return undefined;
  return { name, title: found.value.title, isDraft: found.value.draft !== undefined };
}

function missing(
  context: Context<VisitEnvironment>,
  reasons: readonly string[] = ['Ce texte n’existe pas, ou n’est pas pour vous.'],
) {
  return refusalPage(context.var.visit, { title: 'Pas d’aperçu', reasons, back: '/espace/contenus/' });
}
