import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { FormConfig } from '../../core/editing/cms/form-types.ts';
import { answerCall } from './answer-call.ts';
import type { ContentEnvironment, ContentSettings, Visit } from './environment.ts';
import { explainRefusal } from './explain-refusal.ts';
import { guardContent, limitCall, refuseCall, requireEditor } from './guards.ts';
import { messages } from './messages.ts';
import { composePersonConfig } from './person-config.ts';
import { type Call, callSchema, idempotencyKeySchema } from './protocol.ts';
import { readThumbnail } from './thumbnails.ts';

/**
 * `POST /api/content`, which Decap's `proxy` protocol speaks to; `GET /api/content/config`, the configuration of whoever
 * is signed in, `GET /api/content/session`, the same with what our own editor says of them, and
 * `GET /api/content/thumbnails/…`, the pictures in small.
 */
export function contentRoutes(settings: ContentSettings): Hono<ContentEnvironment> {
  const routes = new Hono<ContentEnvironment>();
  routes.use('/api/content/*', compress(), guardContent(settings), requireEditor);

  routes.get('/api/content/config', (context) => context.json(composePersonConfig(visitOf(context))));

  routes.get('/api/content/session', (context) => {
    const { ports } = context.var.commune;
    const { agent, session } = context.var.signedIn;
    return context.json({
      form: sortedByServer(composePersonConfig(visitOf(context))),
      person: { id: agent.id, name: agent.name },
      csrf: session.csrf,
      commune: ports.commune.name,
    });
  });

  routes.get('/api/content/thumbnails/*', async (context) => {
    const path = decodePath(new URL(context.req.url).pathname.slice('/api/content/thumbnails/'.length));
    const made = path === undefined ? undefined : await readThumbnail(context.var.commune.room, path);
    if (made === undefined || !made.ok) return refuseCall(context, 404, 'not-found', messages.noPicture);
    // Where the address carries the content's id, a new picture has a new address.
    const isNamed = context.req.query('v') !== undefined;
    return context.body(new Uint8Array(made.value), 200, {
      'Content-Type': 'image/webp',
      ...(isNamed ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
    });
  });

  routes.post('/api/content', limitCall, async (context) => {
    if (!/^application\/json(?:;|$)/i.test(context.req.header('content-type') ?? '')) {
      return refuseCall(context, 415, 'malformed', messages.notJson);
    }
    const sent = await context.req.json<unknown>().catch(() => undefined);
    if (sent === undefined) return refuseCall(context, 400, 'malformed', messages.notJson);
    const call = callSchema.safeParse(sent);
    const key = idempotencyKeySchema.optional().safeParse(context.req.header('idempotency-key'));
    if (!call.success || !key.success) return refuseCall(context, 422, 'malformed', messages.malformed);
    return answer(context, { ...visitOf(context), key: key.data }, call.data);
  });

  routes.onError((error, context) => {
    settings.onError(error);
    return refuseCall(context, 500, 'broken-server', messages.brokenServer);
  });
  return routes;
}

/**
 * The server lists the newest first by itself: with an order of its own, the editor would ask for all the texts before
 * it shows the first.
 */
function sortedByServer(form: FormConfig): FormConfig {
  const collections = form.collections.map((collection) => ({
    ...collection,
    sortable_fields: collection.sortable_fields.map(({ field, label }) => ({ field, label })),
  }));
  return { ...form, collections };
}

function decodePath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

async function answer(context: Context<ContentEnvironment>, visit: Visit, call: Call): Promise<Response> {
  const done = await answerCall(visit, call);
  if (done.ok) return context.json(done.value);
  const { room, ports } = visit;
  const now = room.now();
  const directory = await ports.agents(belgianDay(now));
  const { status, body } = explainRefusal(done.refusal, { commune: room.commune, directory, now });
  return context.json(body, status);
}

function visitOf({ var: { commune, signedIn } }: Context<ContentEnvironment>): Visit {
  const { person, agent } = signedIn;
  return { ...commune, agent: { person, name: agent.name, email: agent.email } };
}
