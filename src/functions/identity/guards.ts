import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isSameSecret } from '../../app/sign-in/secret.ts';
import { recogniseSession } from '../../app/sign-in/sessions.ts';
import { messageResponse } from '../message-page.ts';
import { messages } from '../messages.ts';
import { DESK_HEADERS } from './desk-headers.ts';
import type { DeskEnvironment, IdentitySettings } from './environment.ts';
import { refusalResponse } from './refusal-response.ts';
import { comesFromSameOrigin, isSafeMethod } from './same-origin.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * Finds the commune of a request, refuses writes from other sites, and dresses the answer. Comes before
 * every route of the agents' space.
 */
export function guardDesk({ communeOf }: IdentitySettings): MiddlewareHandler<DeskEnvironment> {
  return async (context, next) => {
    const commune = communeOf(context.req.raw);
    if (commune === undefined) {
      context.res = messageResponse(421, messages.unknownHost);
    } else {
      context.set('commune', commune);
      const isForeign =
        !isSafeMethod(context.req.method) && !comesFromSameOrigin(context.req.raw.headers, commune.ports.origin);
      if (isForeign) context.res = await refusalResponse(context, { code: 'foreign-request' });
      else await next();
    }
    for (const [name, value] of Object.entries(DESK_HEADERS)) {
      if (name !== 'Cache-Control' || !context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}

/** Bytes. No form of signing in comes near it. */
export const limitBody = bodyLimit({
  maxSize: 64 * 1024,
  onError: (context) => refusalResponse(context, { code: 'malformed' }),
});

/**
 * Lets through whoever is signed in, as `signedIn`. Others are sent to sign in and come back; a script gets
 * 401 and its reason as JSON.
 */
export const requirePerson: MiddlewareHandler<DeskEnvironment> = async (context, next) => {
  const { ports } = context.var.commune;
  const cookie = sessionCookie(ports.origin);
  const recognised = await recogniseSession(ports, cookie.read(context));
  if (recognised.ok) {
    context.set('signedIn', recognised.value);
    return next();
  }
  cookie.clear(context);
  const { code } = recognised.refusal;
  if (!isSafeMethod(context.req.method) || wantsJson(context)) return refusalResponse(context, { code });
  const { pathname, search } = new URL(context.req.url);
  const reason = code === 'no-session' ? '' : '&raison=fin';
  return context.redirect(`/espace/connexion?retour=${encodeURIComponent(pathname + search)}${reason}`, 303);
};

/** A write carries the secret of its session, in the form's field `csrf` or the header `X-Perron-Csrf`. Comes after `requirePerson`. */
export const requireCsrf: MiddlewareHandler<DeskEnvironment> = async (context, next) => {
  if (isSafeMethod(context.req.method)) return next();
  const given = context.req.header('x-perron-csrf') ?? (await formField(context, 'csrf'));
  if (given !== undefined && isSameSecret(given, context.var.signedIn.session.csrf)) return next();
  return refusalResponse(context, { code: 'wrong-token' });
};

/** One field of a form, when it was sent once and as text. */
export async function formField(context: Context<DeskEnvironment>, name: string): Promise<string | undefined> {
  const type = context.req.header('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return undefined;
  try {
    const value = (await context.req.parseBody())[name];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

export function wantsJson(context: Context): boolean {
  return (context.req.header('accept') ?? '').includes('application/json');
}
