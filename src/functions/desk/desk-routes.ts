import { Hono } from 'hono';
import { guardDesk, limitBody, requireCsrf, requirePerson } from '../identity/guards.ts';
import { agentsRoutes } from './agents-routes.ts';
import { compareRoutes } from './compare-routes.ts';
import { contentsRoutes } from './contents-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import type { DeskSettings } from './environment.ts';
import { historyRoutes } from './history-routes.ts';
import { homeRoutes } from './home-routes.ts';
import { limitUpload, mediaRoutes } from './media-routes.ts';
import { treeRoutes } from './tree-routes.ts';
import { limitTyping, typingRoutes } from './typing-routes.ts';
import { beginVisit, type VisitEnvironment } from './visit.ts';
import { visitorsRoutes } from './visitors-routes.ts';
import { writingRoutes } from './writing-routes.ts';

/** The agents' space once inside: home, texts, agents, presence and unsaved typing. */
export function deskRoutes(settings: DeskSettings): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  const guard = guardDesk(settings);
  const visit = beginVisit(settings);
  for (const path of [
    '/espace',
    '/espace/',
    '/espace/publier',
    '/espace/contenus/*',
    '/espace/agents/*',
    '/espace/arborescence/*',
    '/espace/visiteurs/*',
    '/espace/presence',
  ])
    routes.use(path, guard, limitBody, requirePerson, requireCsrf, visit);
  routes.use('/espace/ecrire/*', guard, limitTyping, requirePerson, requireCsrf, visit);
  routes.use('/espace/brouillon/*', guard, limitTyping, requirePerson, requireCsrf, visit);
  routes.use('/espace/medias/*', guard, limitUpload, requirePerson, requireCsrf, visit);
  routes.get('/espace', (context) => context.redirect('/espace/', 301));
  routes.route('/', homeRoutes());
  routes.route('/', contentsRoutes());
  routes.route('/', historyRoutes());
  routes.route('/', compareRoutes());
  routes.route('/', writingRoutes());
  routes.route('/', draftRoutes());
  routes.route('/', agentsRoutes());
  routes.route('/', mediaRoutes());
  routes.route('/', treeRoutes());
  routes.route('/', visitorsRoutes());
  routes.route('/', typingRoutes());
  return routes;
}
