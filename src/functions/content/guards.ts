import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isSameSecret } from '../../app/sign-in/secret.ts';
import { recogniseSession } from '../../app/sign-in/sessions.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { explainRightsRefusal, whoMayDo } from '../../core/identity/explain-rights.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { DESK_HEADERS } from '../identity/desk-headers.ts';
import { comesFromSameOrigin, isSafeMethod } from '../identity/same-origin.ts';
import { sessionCookie } from '../identity/session-cookie.ts';
import type { ContentEnvironment, ContentSettings } from './environment.ts';
import { messages } from './messages.ts';

type Guard = MiddlewareHandler<ContentEnvironment>;

/** Finds the commune of a request, refuses what other sites send, and dresses the answer. */
export function guardContent({ communeOf }: ContentSettings): Guard {
  return async (context, next) => {
    const commune = communeOf(context.req.raw);
    if (commune === undefined) {
      context.res = refuseCall(context, 421, 'unknown-host', messages.unknownHost);
    } else {
      context.set('commune', commune);
      const { method, raw } = context.req;
      if (isSafeMethod(method) || comesFromSameOrigin(raw.headers, commune.ports.origin)) await next();
      else context.res = refuseCall(context, 403, 'foreign-request', messages.foreignRequest);
    }
    for (const [name, value] of Object.entries(DESK_HEADERS)) {
      if (name !== 'Cache-Control' || !context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}

/**
 * Lets through whoever is signed in and holds a role on the site's content. The stock editor can't send the
 * session's secret, and a browser's own headers already say that a write is ours; the secret counts where it is sent.
 */
export const requireEditor: Guard = async (context, next) => {
  const { ports } = context.var.commune;
  const cookie = sessionCookie(ports.origin);
  const recognised = await recogniseSession(ports, cookie.read(context));
  if (!recognised.ok) {
    cookie.clear(context);
    const { code } = recognised.refusal;
    return refuseCall(context, 401, code, SIGNED_OUT[code]);
  }
  const { person, session } = recognised.value;
  const secret = context.req.header('x-perron-csrf');
  if (secret !== undefined && !isSameSecret(secret, session.csrf)) {
    return refuseCall(context, 403, 'wrong-token', messages.wrongToken);
  }
  const target = { commune: ports.commune.slug, workflow: { policy: 'none' } } as const;
  const reads = mayDo(person, 'content.read', target);
  if (!reads.ok && reads.refusal.code === 'role-missing') {
    const today = belgianDay(ports.now());
    const colleagues = whoMayDo(await ports.agents(today), 'content.read', target, today);
    return refuseCall(context, 403, 'rights', explainRightsRefusal(reads.refusal, colleagues));
  }
  context.set('signedIn', recognised.value);
  return next();
};

const SIGNED_OUT = {
  'no-session': messages.signIn,
  'session-over': messages.sessionOver,
  'account-closed': messages.accountClosed,
} as const;

/** Bytes: a picture of 12 MB in Base64, and the text around it. */
export const limitCall = bodyLimit({
  maxSize: 20 * 1024 * 1024,
  onError: (context) => refuseCall(context, 413, 'too-large', messages.tooLarge),
});

/** A refusal as the editor reads it. */
export function refuseCall(context: Context, status: ContentfulStatusCode, code: string, error: string): Response {
  return context.json({ error, code }, status);
}
