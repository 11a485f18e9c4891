import { Hono } from 'hono';
import { contactRoutes } from '../contact/contact-routes.ts';
import { feedbackRoutes } from '../feedback/feedback-routes.ts';
import { linkRoutes } from '../subscriptions/link-routes.ts';
import { subscriptionRoutes } from '../subscriptions/subscription-routes.ts';
import type { CitizenEnvironment, CitizenSettings } from './environment.ts';
import { guardCitizens, limitSent, refuseForeign } from './guard-citizens.ts';

/** What citizens send: `/api/contact`, `/api/feedback`, `/api/subscriptions`, and the links of mails under `/abonnements/`. */
export function citizenRoutes(settings: CitizenSettings): Hono<CitizenEnvironment> {
  const routes = new Hono<CitizenEnvironment>();
  for (const path of ['/api/contact', '/api/feedback', '/api/subscriptions'])
    routes.use(path, guardCitizens(settings), refuseForeign, limitSent);
  // A mail provider leaves for its user by a POST of its own (RFC 8058): it comes from no page of ours.
  routes.use('/abonnements/*', guardCitizens(settings), limitSent);
  routes.route('/', contactRoutes());
  routes.route('/', feedbackRoutes());
  routes.route('/', subscriptionRoutes());
  routes.route('/', linkRoutes());
  return routes;
}
