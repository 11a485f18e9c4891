import { Hono } from 'hono';
import { beginInvitation, finishInvitation, openInvitation } from '../../app/sign-in/accept-invitation.ts';
import { DESK_HOME } from '../../core/identity/return-address.ts';
import { callerOf } from './caller.ts';
import type { DeskEnvironment, IdentitySettings } from './environment.ts';
import { invitationPage } from './pages/invitation-page.ts';
import { readPasskeyAnswer } from './passkey-answer.ts';
import { refusalResponse } from './refusal-response.ts';
import { backToSignIn, giveCookie } from './sign-in-routes.ts';

/** `/espace/invitation/…`: from the letter to the first passkey. */
export function invitationRoutes(settings: IdentitySettings): Hono<DeskEnvironment> {
  const routes = new Hono<DeskEnvironment>();
  const address = '/espace/invitation/:secret{[\\w-]{43}}';

  routes.get(address, async (context) => {
    const { commune } = context.var;
    const secret = context.req.param('secret');
    const agent = await openInvitation(commune.ports, secret, callerOf(context, settings));
    if (!agent.ok) return backToSignIn(context, settings, neutral(agent.refusal));
    return context.html(invitationPage(commune, agent.value, secret));
  });

  routes.post(`${address}/options`, async (context) => {
    const { ports } = context.var.commune;
    const options = await beginInvitation(ports, context.req.param('secret'), callerOf(context, settings));
    return options.ok ? context.json(options.value) : refusalResponse(context, neutral(options.refusal));
  });

  routes.post(address, async (context) => {
    const { ports } = context.var.commune;
    const sent = await readPasskeyAnswer(context);
    if (sent === undefined) return refusalResponse(context, { code: 'malformed' });
    const secret = context.req.param('secret');
    const started = await finishInvitation(ports, secret, sent.answer, sent.label ?? '', callerOf(context, settings));
    if (!started.ok) return refusalResponse(context, neutral(started.refusal));
    giveCookie(context, started.value);
    return context.json({ to: DESK_HOME });
  });

  return routes;
}

/** A closed account's link looks like any dead link. */
function neutral<Refusal extends { readonly code: string }>(refusal: Refusal) {
  return refusal.code === 'account-closed' ? ({ code: 'invitation-gone' } as const) : refusal;
}
