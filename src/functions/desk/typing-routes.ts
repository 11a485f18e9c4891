import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { AUTOSAVE_LIMIT } from '../../app/autosave.ts';
import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { addTime } from '../../core/calendar/elapsed-time.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { blobIdSchema } from '../../core/records/git-ids.ts';
import { nameOf } from './draft-routes.ts';
import { editorsOf } from './editors.ts';
import { entryNameOf } from './entry-name.ts';
import type { Visit, VisitEnvironment } from './visit.ts';

/** Milliseconds after which someone who says nothing is no longer there. */
const PRESENCE_LIFE = 60_000;
/** Seconds between two announcements of one page. */
const ANNOUNCE_EVERY = 20;

const presenceSchema = z.strictObject({
  collection: z.string().max(40),
  id: z.string().max(400),
  /** `false` when the page is left. */
  here: z.boolean(),
});

const typingSchema = z.strictObject({
  text: z.string(),
  /** Blob that the typing started from; absent for a new text. */
  base: z.union([blobIdSchema, z.literal('absent')]).optional(),
});

/** A text's worth of JSON, every character escaped. */
export const limitTyping = bodyLimit({
  maxSize: AUTOSAVE_LIMIT * 6,
  onError: (context) => context.json({ code: 'text-too-long', message: TOO_LONG }, 413),
});

const TOO_LONG = 'Ce texte est trop long pour être gardé en attente. Enregistrez-le.';

/**
 * `POST /espace/presence`, and `PUT`, `GET`, `DELETE /espace/brouillon/<sorte>/<texte>`: who edits what, and what they
 * were typing. JSON only; each answer says why in French.
 */
export function typingRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();

  routes.post('/espace/presence', async (context) => {
    const { visit } = context.var;
    const { editing, presence } = visit.desk;
    const sent = presenceSchema.safeParse(await jsonOf(context));
    const name = sent.success ? entryNameOf(editing.commune, sent.data.collection, sent.data.id) : undefined;
    if (!sent.success || name === undefined) return malformed(context);
    if (!mayEdit(visit, name)) return forbidden(context);
    const path = entryPath(editing.commune, name.collection, name.id);
    const { id } = visit.agent.person;
    if (sent.data.here) await presence.announce(path, id, editing.now(), addTime(editing.now(), PRESENCE_LIFE));
    else await presence.leave(path, id);
    return context.json({ others: await editorsOf(visit, name), every: ANNOUNCE_EVERY });
  });

  const address = '/espace/brouillon/:collection/:id{.+}' as const;

  routes.get(address, async (context) => {
    const place = typingPlace(context);
    if (place === undefined) return malformed(context);
    const record = await place.autosave.find(place.person, place.path);
    // Nothing kept is the usual case, no fault: browsers log a 404 as an error.
    if (record === undefined) return context.body(null, 204);
    const { text, base, savedAt } = record;
    return context.json({ text, base, savedAt });
  });

  routes.put(address, async (context) => {
    const { visit } = context.var;
    const place = typingPlace(context);
    const sent = typingSchema.safeParse(await jsonOf(context));
    if (place === undefined || !sent.success) return malformed(context);
    if (!mayEdit(visit, place.name)) return forbidden(context);
    const savedAt = visit.desk.editing.now();
    const saved = await place.autosave.save({ person: place.person, path: place.path, ...sent.data, savedAt });
    if (saved.ok) return context.json({ savedAt });
    return context.json(
      { code: saved.refusal.code, message: saved.refusal.code === 'text-too-long' ? TOO_LONG : MALFORMED },
      413,
    );
  });

  routes.delete(address, async (context) => {
    const place = typingPlace(context);
    if (place === undefined) return malformed(context);
    await place.autosave.discard(place.person, place.path);
    return context.body(null, 204);
  });

  return routes;
}

const MALFORMED = 'Cette demande est incomplète. Rechargez la page, puis recommencez.';

/** Everyone reads and drops their own typing only: it is kept by person. */
function typingPlace(context: Context<VisitEnvironment>) {
  const { desk, agent } = context.var.visit;
  const name = nameOf(context);
  if (name === undefined) return undefined;
  const path = entryPath(desk.editing.commune, name.collection, name.id);
  return { name, path, person: agent.person.id, autosave: desk.autosave };
}

/** Whether someone may edit texts of a kind at all: what was never saved has no service yet. */
function mayEdit({ desk, agent }: Visit, { collection }: EntryName): boolean {
  const { commune } = desk.editing;
  return agent.person.content.some((grant) => {
    const service = 'services' in grant ? grant.services?.[0] : undefined;
    return mayDo(agent.person, 'content.edit', { commune, collection, service, workflow: { policy: 'none' } }).ok;
  });
}

async function jsonOf({ req }: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(req.header('content-type') ?? '')) return undefined;
  try {
    return await req.json();
  } catch {
    return undefined;
  }
}

function malformed(context: Context) {
  return context.json({ code: 'malformed', message: MALFORMED }, 400);
}

function forbidden(context: Context) {
  return context.json({ code: 'forbidden', message: 'Vous ne pouvez pas modifier ce texte.' }, 403);
}
