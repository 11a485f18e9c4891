import { Hono } from 'hono';
import { messageResponse } from '../message-page.ts';
import { messages } from '../messages.ts';
import { accountRoutes } from './account-routes.ts';
import { deskFile } from './desk-files.ts';
import type { DeskEnvironment, IdentitySettings } from './environment.ts';
import { guardDesk, limitBody } from './guards.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Coming in, and one's own account: `/espace/connexion`, `/espace/invitation/…`, `/espace/compte`, `/espace/deconnexion`. */
export function identityRoutes(settings: IdentitySettings): Hono<DeskEnvironment> {
  const routes = new Hono<DeskEnvironment>();
  for (const path of ['connexion', 'invitation', 'compte', 'deconnexion', 'fichiers']) {
    routes.use(`/espace/${path}/*`, guardDesk(settings), limitBody);
  }
  routes.get('/espace/fichiers/:file', async ({ req }) => {
    return (await deskFile(req.param('file'))) ?? messageResponse(404, messages.notFound);
  });
  routes.route('/', signInRoutes(settings));
  routes.route('/', oidcRoutes(settings));
  routes.route('/', invitationRoutes(settings));
  routes.route('/', accountRoutes());
  return routes;
}
