import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { findDraftRecord } from '../../app/editing/draft-record.ts';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { readEntryState } from '../../app/editing/read-entry-state.ts';
import type { PreviewPage, SitePublisher } from '../../app/site-publisher.ts';
import { addressOf } from '../../core/content/registry.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { previewPage } from '../../desk/pages/preview-page.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { contentType } from '../content-type.ts';
import { entryNameOf } from '../desk/entry-name.ts';
import type { DeskSettings } from '../desk/environment.ts';
import { beginVisit, type VisitEnvironment } from '../desk/visit.ts';
import { guardDesk, requirePerson } from '../identity/guards.ts';

export interface PreviewSettings extends DeskSettings {
  readonly publisher: SitePublisher;
  /** Absolute path of the folder of built sites: pictures that visitors see already are taken from there. */
  readonly dist: string;
}

const BASE = '/espace/apercu/:collection/:id';

/**
 * `/espace/apercu/<sorte>/<texte>/`: a draft as the real template would show it, in a frame as wide as a phone or a
 * desktop. Only agents who may read the text see it.
 */
export function previewRoutes(settings: PreviewSettings): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  // The last one to touch the answer: the page of the site stands in a frame of the desk.
  routes.use(`${BASE}/page`, frameOfTheSite);
  routes.use(`${BASE}/fichiers/:file`, frameOfTheSite);
  routes.use('/espace/apercu/*', guardDesk(settings), requirePerson, beginVisit(settings));

  routes.get(`${BASE}/`, async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    const found = name === undefined ? refuse(NOT_FOUND) : await readEntryState(visit.desk.editing, visit.agent, name);
    if (name === undefined || !found.ok) return context.html(await missing(context), 404);
    const width = context.req.query('largeur') === 'telephone' ? 'phone' : 'desktop';
    const address = `/espace/apercu/${name.collection}/${name.id.replaceAll('/', '~')}/`;
    return context.html(
      await previewPage(visit, { title: found.value.title, address, width, back: deskAddress(name) }),
    );
  });

  routes.get(`${BASE}/page`, async (context) => {
    const rendered = await render(settings, context);
    if (!rendered.ok) return context.html(await missing(context, rendered.refusal), 422);
    return context.html(
      rendered.value.html.replaceAll('="/_images/', '="fichiers/').replaceAll(', /_images/', ', fichiers/'),
    );
  });

  routes.get(`${BASE}/fichiers/:file`, async (context) => {
    const file = context.req.param('file');
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(file)) return context.notFound();
    const places = [latest.get(keyOf(context)), join(settings.dist, context.var.visit.desk.editing.commune)];
    for (const place of places) {
      const bytes = place && (await readFile(join(place, '_images', file)).catch(() => undefined));
      if (bytes) return context.body(new Uint8Array(bytes), 200, { 'Content-Type': contentType(file) });
    }
    return context.notFound();
  });
  return routes;
}

/** Where the pictures of a draft last shown were made. */
const latest = new Map<string, string>();

const NOT_FOUND = { code: 'not-found' } as const;

const frameOfTheSite = createMiddleware(async (context, next) => {
  await next();
  context.res.headers.set(
    'Content-Security-Policy',
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin",
  );
  context.res.headers.set('X-Frame-Options', 'SAMEORIGIN');
});

async function render(
  { publisher }: PreviewSettings,
  context: Context<VisitEnvironment>,
): Promise<Result<PreviewPage, readonly string[]>> {
  const { visit } = context.var;
  const { editing } = visit.desk;
  const name = nameOf(context);
  const entry = name === undefined ? undefined : await readEntryState(editing, visit.agent, name);
  const address = name === undefined ? undefined : addressOf(name.collection, name.id);
  if (name === undefined || entry === undefined || !entry.ok)
    return refuse(['Ce texte n’existe pas, ou n’est pas pour vous.']);
  if (address === undefined)
    return refuse(['Ce texte n’a pas de page à lui\u00A0: il paraît sur d’autres pages du site.']);
  const draft = await findDraftRecord(editing, name);
  const commit = draft?.tip ?? (await editing.store.resolve(PUBLISHED));
  if (commit === undefined) return refuse(['Rien n’est encore publié.']);
  const page = await publisher.preview(editing.commune, commit, address);
  if (page.ok) {
    latest.set(keyOf(context), page.value.files);
    return accept(page.value);
  }
  if (page.refusal.code === 'no-such-page')
    return refuse(['Ce texte ne paraît pas encore\u00A0: il est masqué ou daté d’un jour à venir.']);
  return refuse(page.refusal.problems.map(({ message, remedy }) => `${message} ${remedy}`));
}

function nameOf(context: Context<VisitEnvironment>): EntryName | undefined {
  const { commune } = context.var.visit.desk.editing;
  return entryNameOf(commune, context.req.param('collection') ?? '', context.req.param('id') ?? '');
}

function keyOf(context: Context<VisitEnvironment>): string {
  const { commune } = context.var.visit.desk.editing;
  return `${commune} ${context.req.param('collection')} ${context.req.param('id')}`;
}

function missing(
  context: Context<VisitEnvironment>,
  reasons: readonly string[] = ['Ce texte n’existe pas, ou n’est pas pour vous.'],
) {
  return refusalPage(context.var.visit, { title: 'Pas d’aperçu', reasons, back: '/espace/contenus/' });
}
