import { Hono } from 'hono';
import { removeRemark, reviewFeedback } from '../../app/feedback/review-feedback.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { explainRightsRefusal, whoMayDo } from '../../core/identity/explain-rights.ts';
import type { RightsRefusal } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { visitorsPage } from '../../desk/pages/visitors-page.ts';
import type { Visit, VisitEnvironment } from './visit.ts';

/** `/espace/visiteurs/`: what visitors say of the site's pages. */
export function visitorsRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();

  routes.get('/espace/visiteurs/', async (context) => {
    const { visit } = context.var;
    const { desk, agent } = visit;
    const review = await reviewFeedback(desk.editing, desk.feedback, agent);
    if (!review.ok) return context.html(refused(visit, 'feedback.read', review.refusal), 403);
    const done = context.req.query('fait') === 'traitee' ? 'La remarque est traitée et effacée.' : undefined;
    return context.html(visitorsPage(visit, review.value, done));
  });

  routes.post('/espace/visiteurs/traiter', async (context) => {
    const { visit } = context.var;
    const { desk, agent } = visit;
    const id = (await context.req.formData()).get('remarque');
    const removed = await removeRemark(desk.editing, desk.feedback, agent, typeof id === 'string' ? id : '');
    if (!removed.ok) return context.html(refused(visit, 'feedback.remove', removed.refusal), 403);
    return context.redirect('/espace/visiteurs/?fait=traitee', 303);
  });

  return routes;
}

function refused(visit: Visit, action: Action, why: RightsRefusal) {
  const { editing } = visit.desk;
  const target = { commune: editing.commune, workflow: { policy: 'none' } } as const;
  const colleagues = whoMayDo(visit.directory, action, target, belgianDay(editing.now()));
  const reasons = [explainRightsRefusal(why, colleagues)];
  return refusalPage(visit, { title: 'Ce que disent les visiteurs', reasons, back: '/espace/', place: 'visitors' });
}
