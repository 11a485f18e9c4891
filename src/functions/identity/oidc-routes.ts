import { Hono } from 'hono';
import { beginOidcSignIn, finishOidcSignIn, OIDC_CALLBACK } from '../../app/sign-in/sign-in-by-oidc.ts';
import { callerOf } from './caller.ts';
import type { DeskEnvironment, IdentitySettings } from './environment.ts';
import { oidcCookie } from './session-cookie.ts';
import { backToSignIn, giveCookie } from './sign-in-routes.ts';

/** The way out to the commune's own provider, and back. */
export function oidcRoutes(settings: IdentitySettings): Hono<DeskEnvironment> {
  const routes = new Hono<DeskEnvironment>();

  routes.get('/espace/connexion/oidc', async (context) => {
    const { ports, oidc } = context.var.commune;
    if (oidc === undefined) return context.redirect('/espace/connexion', 303);
    try {
      const departure = await beginOidcSignIn(ports, oidc, context.req.query('retour'), callerOf(context, settings));
      if (!departure.ok) return backToSignIn(context, settings, departure.refusal);
      oidcCookie(ports.origin).write(context, departure.value.ticket);
      return context.redirect(departure.value.address, 303);
    } catch {
      return backToSignIn(context, settings, { code: 'oidc-down' });
    }
  });

  routes.get(OIDC_CALLBACK, async (context) => {
    const { ports, oidc } = context.var.commune;
    if (oidc === undefined) return context.redirect('/espace/connexion', 303);
    const cookie = oidcCookie(ports.origin);
    const ticket = cookie.read(context);
    cookie.clear(context);
    const callback = new URL(context.req.url);
    const started = await finishOidcSignIn(ports, oidc, callback, ticket, callerOf(context, settings));
    if (!started.ok) return backToSignIn(context, settings, started.refusal);
    giveCookie(context, started.value);
    return context.redirect(started.value.returnTo, 303);
  });

  return routes;
}
