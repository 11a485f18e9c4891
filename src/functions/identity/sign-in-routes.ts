import { type Context, Hono } from 'hono';
import { requestInvitation } from '../../app/sign-in/invite.ts';
import { recogniseSession, type StartedSession } from '../../app/sign-in/sessions.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from '../../app/sign-in/sign-in-by-passkey.ts';
import { isDemoDoorOpen, listDemoAgents, signInForDemo } from '../../app/sign-in/sign-in-for-demo.ts';
import { returnAddress } from '../../core/identity/return-address.ts';
import { callerOf, demoDoorOf } from './caller.ts';
import type { DeskEnvironment, IdentitySettings } from './environment.ts';
import { formField } from './guards.ts';
import { explainRefusal, type IdentityRefusal } from './messages.ts';
import { linkSentPage, signInPage } from './pages/sign-in-page.ts';
import { readPasskeyAnswer } from './passkey-answer.ts';
import { refusalResponse } from './refusal-response.ts';
import { sessionCookie } from './session-cookie.ts';

/** `/espace/connexion`: the page, passkeys, links by e-mail and the demonstration. */
export function signInRoutes(settings: IdentitySettings): Hono<DeskEnvironment> {
  const routes = new Hono<DeskEnvironment>();

  routes.get('/espace/connexion', async (context) => {
    const { commune } = context.var;
    const returnTo = returnAddress(context.req.query('retour'));
    const caller = callerOf(context, settings);
    if ((await recogniseSession(commune.ports, caller.sessionToken)).ok) return context.redirect(returnTo, 303);
    const notice = context.req.query('raison') === 'fin' ? explainRefusal({ code: 'session-over' }) : undefined;
    return context.html(signInPage({ commune, returnTo, notice, demoAgents: await demoAgents(context, settings) }));
  });

  routes.post('/espace/connexion/cle/options', async (context) => {
    const options = await beginPasskeySignIn(context.var.commune.ports, callerOf(context, settings));
    return options.ok ? context.json(options.value) : refusalResponse(context, options.refusal);
  });

  routes.post('/espace/connexion/cle', async (context) => {
    const sent = await readPasskeyAnswer(context);
    if (sent === undefined) return refusalResponse(context, { code: 'malformed' });
    const started = await finishPasskeySignIn(context.var.commune.ports, sent.answer, callerOf(context, settings));
    if (!started.ok) return refusalResponse(context, started.refusal);
    giveCookie(context, started.value);
    return context.json({ to: returnAddress(sent.returnTo) });
  });

  routes.post('/espace/connexion/lien', async (context) => {
    const { commune } = context.var;
    const email = (await formField(context, 'courriel')) ?? '';
    const asked = await requestInvitation(commune.ports, email, callerOf(context, settings));
    return asked.ok ? context.html(linkSentPage(commune)) : refusalResponse(context, asked.refusal);
  });

  routes.post('/espace/connexion/demo', async (context) => {
    const person = (await formField(context, 'personne')) ?? '';
    const returnTo = returnAddress(await formField(context, 'retour'));
    const door = demoDoorOf(context, settings);
    const started = await signInForDemo(context.var.commune.ports, door, person, callerOf(context, settings));
    if (!started.ok) return refusalResponse(context, started.refusal);
    giveCookie(context, started.value);
    return context.redirect(returnTo, 303);
  });

  return routes;
}

/** The sign-in page again, with the reason why the person is back. */
export async function backToSignIn(
  context: Context<DeskEnvironment>,
  settings: IdentitySettings,
  refusal: IdentityRefusal,
): Promise<Response> {
  const notice = explainRefusal(refusal);
  const { commune } = context.var;
  const returnTo = returnAddress(undefined);
  const page = signInPage({
    commune,
    returnTo,
    notice,
    demoAgents: await demoAgents(context, settings),
    needsLink: refusal.code === 'invitation-gone',
  });
  return context.html(page, notice.status);
}

export function giveCookie(context: Context<DeskEnvironment>, { token }: StartedSession): void {
  sessionCookie(context.var.commune.ports.origin).write(context, token);
}

async function demoAgents(context: Context<DeskEnvironment>, settings: IdentitySettings) {
  const isOpen = isDemoDoorOpen(demoDoorOf(context, settings), callerOf(context, settings));
  return isOpen ? listDemoAgents(context.var.commune.ports) : undefined;
}
