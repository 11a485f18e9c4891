import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteFile } from '../../app/editing/delete-files.ts';
import { findMedia, foldersOf, readLibrary, searchMedia } from '../../app/media/browse-media.ts';
import { addToLibrary, describePicture, type MediaRefusal } from '../../app/media/change-media.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { type PictureDescription, pictureDescriptionSchema } from '../../core/media/picture-descriptions.ts';
import { mediaFilePage } from '../../desk/pages/media-file-page.ts';
import { MEDIA_PAGE, type MediaPage, mediaPage } from '../../desk/pages/media-page.ts';
import { mediaAddress } from '../../desk/pages/media-thumbnail.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { readThumbnail } from '../content/thumbnails.ts';
import { refusalResponse } from '../identity/refusal-response.ts';
import { explainMedia } from './media-messages.ts';
import { type VisitEnvironment, wordsOf } from './visit.ts';

/** Bytes: the largest file, and the fields of its form. */
export const limitUpload: MiddlewareHandler = bodyLimit({
  maxSize: 13 * 1024 * 1024,
  onError: (context) => refusalResponse(context, { code: 'malformed' }),
});

/** `/espace/medias/`: the library of pictures and documents. */
export function mediaRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  routes.use('/espace/medias/*', requireLibrary);

  routes.get('/espace/medias/', (context) => showLibrary(context, { done: DONE.get(context.req.query('fait') ?? '') }));

  routes.post('/espace/medias/ajouter', async (context) => {
    const { desk, agent } = context.var.visit;
    const form = await context.req.formData();
    const file = form.get('fichier');
    const [alt, folder, isDecorative] = [
      textOf(form, 'alt'),
      textOf(form, 'dossier'),
      form.get('decorative') === 'oui',
    ];
    const typed = { alt, folder, isDecorative };
    if (!(file instanceof File) || file.name === '')
      return showLibrary(context, { typed, problems: ['Choisissez un fichier.'] }, 422);
    const added = await addToLibrary(desk.editing, agent, {
      fileName: file.name,
      folder,
      bytes: new Uint8Array(await file.arrayBuffer()),
      description: readDescription(alt, isDecorative),
    });
    if (!added.ok) return showLibrary(context, { typed, problems: tell(context, added.refusal) }, 422);
    desk.onPublished();
    return context.redirect(`${mediaAddress(added.value)}&fait=ajoute`, 303);
  });

  routes.get('/espace/medias/fichier', (context) => showFile(context, context.req.query('chemin') ?? '', []));

  routes.post('/espace/medias/decrire', async (context) => {
    const { desk, agent } = context.var.visit;
    const form = await context.req.formData();
    const source = textOf(form, 'chemin');
    const description = readDescription(textOf(form, 'alt'), form.get('decorative') === 'oui');
    if (description === undefined) return showFile(context, source, tell(context, { code: 'description-missing' }));
    const described = await describePicture(desk.editing, agent, source, description);
    if (!described.ok) return showFile(context, source, tell(context, described.refusal));
    desk.onPublished();
    return context.redirect(`${mediaAddress(source)}&fait=decrit`, 303);
  });

  routes.post('/espace/medias/supprimer', async (context) => {
    const { desk, agent } = context.var.visit;
    const source = textOf(await context.req.formData(), 'chemin');
    const deleted = await deleteFile(desk.editing, agent, { path: `communes/${desk.editing.commune}/${source}` });
    if (!deleted.ok) return showFile(context, source, tell(context, deleted.refusal));
    desk.onPublished();
    return context.redirect('/espace/medias/?fait=supprime', 303);
  });

  routes.get('/espace/medias/vignette', async (context) => {
    const { editing } = context.var.visit.desk;
    const path = `communes/${editing.commune}/${context.req.query('chemin') ?? ''}`;
    const made = await readThumbnail(editing, path);
    if (!made.ok) return context.body(null, 404);
    // The address carries the content's id: a new picture has a new address.
    return context.body(new Uint8Array(made.value), 200, {
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });

  return routes;
}

const requireLibrary: MiddlewareHandler<VisitEnvironment> = async (context, next) => {
  const { agent, desk } = context.var.visit;
  const target = { commune: desk.editing.commune, workflow: { policy: 'none' } } as const;
  const permitted = mayDo(agent.person, 'media.add', target);
  if (permitted.ok) return next();
  const refusal = { code: 'rights', why: permitted.refusal, action: 'media.add', target } as const;
  const page = { title: 'Médias', reasons: tell(context, refusal), back: '/espace/', place: 'home' } as const;
  return context.html(refusalPage(context.var.visit, page), 403);
};

async function showLibrary(
  context: Context<VisitEnvironment>,
  state: Pick<MediaPage, 'done' | 'typed' | 'problems'>,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { visit } = context.var;
  const { items } = await readLibrary(visit.desk.editing);
  const folders = foldersOf(items);
  const folder = folders.find((name) => name === context.req.query('dossier'));
  const search = (context.req.query('q') ?? '').trim().slice(0, 100);
  const inFolder = folder === undefined ? items : items.filter(({ source }) => source.startsWith(`${folder}/`));
  const found = searchMedia(inFolder, search);
  const asked = Number.parseInt(context.req.query('depuis') ?? '0', 10);
  const skip = Number.isSafeInteger(asked) && asked > 0 && asked < found.length ? asked : 0;
  const shown = found.slice(skip, skip + MEDIA_PAGE);
  const page = mediaPage(visit, { ...state, items: shown, total: found.length, skip, folders, folder, search });
  return context.html(page, status);
}

async function showFile(
  context: Context<VisitEnvironment>,
  source: string,
  problems: readonly string[],
): Promise<Response> {
  const { visit } = context.var;
  const found = await findMedia(visit.desk.editing, source);
  if (found === undefined) {
    const reasons = ['Ce fichier n’existe pas, ou n’existe plus.'];
    return context.html(
      refusalPage(visit, { title: 'Fichier introuvable', reasons, back: '/espace/medias/', place: 'media' }),
      404,
    );
  }
  const done = DONE.get(context.req.query('fait') ?? '');
  return context.html(mediaFilePage(visit, { ...found, done, problems }), problems.length === 0 ? 200 : 422);
}

function readDescription(alt: string, isDecorative: boolean): PictureDescription | undefined {
  if (isDecorative) return { decorative: true };
  const read = pictureDescriptionSchema.safeParse({ alt });
  return read.success ? read.data : undefined;
}

function tell(context: Context<VisitEnvironment>, refusal: MediaRefusal): readonly string[] {
  const { message, remedy } = explainMedia(refusal, wordsOf(context.var.visit));
  return [remedy === '' ? message : `${message} ${remedy}`];
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Only these sentences can be shown by an address. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['ajoute', 'Le fichier est ajouté. Vous pouvez maintenant le choisir dans un texte.'],
  ['decrit', 'La description est enregistrée.'],
  ['supprime', 'Le fichier est supprimé.'],
]);
