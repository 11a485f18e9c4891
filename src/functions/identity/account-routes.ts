import { Hono } from 'hono';
import { beginPasskey, finishPasskey, listPasskeys, removePasskey } from '../../app/sign-in/own-passkeys.ts';
import { endSession, listSessions } from '../../app/sign-in/sessions.ts';
import { sessionIdSchema } from '../../core/identity/session.ts';
import type { DeskEnvironment } from './environment.ts';
import { formField, requireCsrf, requirePerson } from './guards.ts';
import { accountPage, lastKeyPage } from './pages/account-page.ts';
import { readPasskeyAnswer } from './passkey-answer.ts';
import { refusalResponse } from './refusal-response.ts';
import { sessionCookie } from './session-cookie.ts';

/** `/espace/compte` and signing out: what people decide about their own access. */
export function accountRoutes(): Hono<DeskEnvironment> {
  const routes = new Hono<DeskEnvironment>();
  for (const path of ['/espace/compte/*', '/espace/deconnexion']) {
    routes.use(path, requirePerson, requireCsrf);
  }

  routes.get('/espace/compte', async (context) => {
    const { commune, signedIn } = context.var;
    const [passkeys, sessions] = await Promise.all([
      listPasskeys(commune.ports, signedIn),
      listSessions(commune.ports, signedIn.person.id),
    ]);
    const done = DONE.get(context.req.query('fait') ?? '');
    return context.html(accountPage({ commune, signedIn, passkeys, sessions, done }));
  });

  routes.post('/espace/compte/cles/options', async (context) => {
    const { commune, signedIn } = context.var;
    return context.json(await beginPasskey(commune.ports, signedIn));
  });

  routes.post('/espace/compte/cles', async (context) => {
    const { commune, signedIn } = context.var;
    const sent = await readPasskeyAnswer(context);
    if (sent === undefined) return refusalResponse(context, { code: 'malformed' });
    const made = await finishPasskey(commune.ports, signedIn, sent.answer, sent.label ?? '');
    return made.ok ? context.json({ to: '/espace/compte?fait=cle-ajoutee' }) : refusalResponse(context, made.refusal);
  });

  routes.post('/espace/compte/cles/retirer', async (context) => {
    const { commune, signedIn } = context.var;
    const id = (await formField(context, 'cle')) ?? '';
    const isConfirmed = (await formField(context, 'confirme')) === 'oui';
    const removed = await removePasskey(commune.ports, signedIn, id, isConfirmed);
    if (removed.ok) return context.redirect('/espace/compte?fait=cle-retiree', 303);
    const passkey = await commune.ports.passkeys.find(id);
    if (removed.refusal.code === 'last-way-in' && passkey !== undefined) {
      return context.html(lastKeyPage(commune, signedIn, passkey), 409);
    }
    return refusalResponse(context, removed.refusal);
  });

  routes.post('/espace/compte/sessions/fermer', async (context) => {
    const { commune, signedIn } = context.var;
    const id = sessionIdSchema.safeParse(await formField(context, 'session'));
    if (id.success) await endSession(commune.ports, signedIn.person.id, id.data);
    return context.redirect('/espace/compte?fait=session-fermee', 303);
  });

  routes.post('/espace/compte/sessions/fermer-autres', async (context) => {
    const { commune, signedIn } = context.var;
    await commune.ports.sessions.revokeAll(signedIn.person.id, signedIn.session.id);
    return context.redirect('/espace/compte?fait=sessions-fermees', 303);
  });

  routes.post('/espace/deconnexion', async (context) => {
    const { commune, signedIn } = context.var;
    await commune.ports.sessions.revoke(signedIn.session.id);
    sessionCookie(commune.ports.origin).clear(context);
    return context.redirect('/espace/connexion', 303);
  });

  return routes;
}

/** Only these sentences can be shown by an address. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['cle-ajoutee', 'Votre nouvelle clé d’accès est prête.'],
  ['cle-retiree', 'La clé d’accès est retirée, et vos autres sessions sont fermées.'],
  ['session-fermee', 'La session est fermée.'],
  ['sessions-fermees', 'Vos autres sessions sont fermées.'],
]);
