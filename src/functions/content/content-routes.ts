import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { answerCall } from './answer-call.ts';
import type { ContentEnvironment, ContentSettings, Visit } from './environment.ts';
import { explainRefusal } from './explain-refusal.ts';
import { guardContent, limitCall, refuseCall, requireEditor } from './guards.ts';
import { messages } from './messages.ts';
import { composePersonConfig } from './person-config.ts';
import { type Call, callSchema, idempotencyKeySchema } from './protocol.ts';

/** `POST /api/content`, which Decap's `proxy` protocol speaks to, and `GET /api/content/config`. */
export function contentRoutes(settings: ContentSettings): Hono<ContentEnvironment> {
  const routes = new Hono<ContentEnvironment>();
  routes.use('/api/content/*', compress(), guardContent(settings), requireEditor);

  routes.get('/api/content/config', (context) => context.json(composePersonConfig(visitOf(context))));

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
