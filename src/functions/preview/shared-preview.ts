import { type Context, Hono } from 'hono';
import { findDraftRecord } from '../../app/editing/draft-record.ts';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { isPreviewLink } from '../../app/editing/preview-link.ts';
import { contentType } from '../content-type.ts';
import { entryNameOf } from '../desk/entry-name.ts';
import { DESK_HEADERS } from '../identity/desk-headers.ts';
import { messageResponse } from '../message-page.ts';
import { messages } from '../messages.ts';
import type { PreviewSettings } from './environment.ts';
import { readDraftPicture, renderDraft } from './render-draft.ts';

const BASE = '/apercu/:collection/:id/:token';

/** `/apercu/<sorte>/<texte>/<jeton>/`: a draft for whoever was given its link, until it is online or a week has passed. */
export function sharedPreviewRoutes(settings: PreviewSettings): Hono {
  const routes = new Hono();
  routes.use(`${BASE}/*`, async (context, next) => {
    await next();
    for (const [header, value] of Object.entries(HEADERS)) context.res.headers.set(header, value);
  });

  routes.get(`${BASE}/`, async (context) => {
    const shown = await shownBy(settings, context);
    const rendered = shown && (await renderDraft(settings.publisher, shown.editing, shown.name));
    return rendered?.ok ? context.html(rendered.value) : messageResponse(404, messages.previewOver);
  });

  routes.get(`${BASE}/fichiers/:file`, async (context) => {
    const shown = await shownBy(settings, context);
    const file = context.req.param('file');
    const bytes = shown && (await readDraftPicture(settings.dist, shown.editing.commune, shown.name, file));
    return bytes === undefined ? context.notFound() : context.body(bytes, 200, { 'Content-Type': contentType(file) });
  });
  return routes;
}

/** Not for search engines nor caches; nothing runs, and the address is told to nobody. */
const HEADERS: Readonly<Record<string, string>> = {
  ...DESK_HEADERS,
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; frame-ancestors 'none'; sandbox allow-same-origin",
  'X-Robots-Tag': 'noindex',
};

/** The draft that the link opens. */
async function shownBy({ communeOf, deskOf, linksOf }: PreviewSettings, context: Context) {
  const slug = communeOf(context.req.raw)?.ports.commune.slug;
  const editing = slug === undefined ? undefined : deskOf(slug)?.editing;
  if (editing === undefined) return undefined;
  const { collection = '', id = '', token = '' } = context.req.param();
  const name: EntryName | undefined = entryNameOf(editing.commune, collection, id);
  if (name === undefined || !(await isPreviewLink(linksOf(editing.commune), name, token))) return undefined;
  const draft = await findDraftRecord(editing, name);
  return draft === undefined || draft.state?.stage === 'online' ? undefined : { editing, name };
}
