import { Hono } from 'hono';
import type { SiteReport } from '../../app/desk/site-health.ts';
import { approvable } from '../../app/editing/approvable.ts';
import { titleOf } from '../../app/editing/entry-words.ts';
import { explainEditing } from '../../app/editing/explain-editing.ts';
import { publishGroup } from '../../app/editing/publish-group.ts';
import { readEntryText } from '../../app/editing/read-entry-text.ts';
import { sortDrafts } from '../../app/editing/sort-drafts.ts';
import { reviewFeedback } from '../../app/feedback/review-feedback.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { quote } from '../../core/editing/describe-change.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import { MOST_SHOWN } from '../../desk/pages/health-section.ts';
import { homePage } from '../../desk/pages/home-page.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { chosenDrafts } from './chosen-drafts.ts';
import type { Desk } from './environment.ts';
import { type VisitEnvironment, wordsOf } from './visit.ts';

/** `/espace/`, and publishing several texts at once from there. */
export function homeRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();

  routes.get('/espace/', async (context) => {
    const { visit } = context.var;
    const { desk, agent } = visit;
    const drafts = await sortDrafts(desk.editing, agent);
    const report = await desk.health.read();
    const feedback = await reviewFeedback(desk.editing, desk.feedback, agent);
    const target = { commune: desk.editing.commune, workflow: { policy: 'none' } } as const;
    return context.html(
      homePage(visit, {
        drafts,
        publishable: drafts.toValidate.filter((draft) => approvable(desk.editing, agent, draft)),
        validates:
          mayDo(agent.person, 'content.validate', target).ok ||
          agent.person.content.some(({ role }) => role === 'validation'),
        recent: await recentPublications(desk),
        report,
        commune: desk.editing.commune,
        titles: await titlesOf(desk, report),
        today: belgianDay(desk.editing.now()),
        feedback: feedback.ok ? feedback.value : undefined,
        done: context.req.query('fait') === 'publies' ? 'Les textes choisis sont en ligne.' : undefined,
      }),
    );
  });

  routes.post('/espace/publier', async (context) => {
    const { visit } = context.var;
    const { desk, agent } = visit;
    const { editing } = desk;
    const chosen = await chosenDrafts(editing, agent, (await context.req.formData()).getAll('texte'));
    if (!chosen.ok) {
      const { message, remedy } = chosen.refusal;
      return context.html(
        refusalPage(visit, { title: 'Rien n’a été publié', reasons: [`${message} ${remedy}`], back: '/espace/' }),
        409,
      );
    }
    const published = await publishGroup(editing, agent, chosen.value);
    if (published.ok) {
      desk.onPublished();
      return context.redirect('/espace/?fait=publies', 303);
    }
    const reasons = published.refusal.map(({ entry, why }) => {
      const { message, remedy } = explainEditing(why, wordsOf(visit));
      const title = chosen.value.find(
        ({ collection, id }) => collection === entry.collection && id === entry.id,
      )?.title;
      return `${quote(title ?? entry.id)}\u00A0: ${message} ${remedy}`;
    });
    return context.html(refusalPage(visit, { title: 'Rien n’a été publié', reasons, back: '/espace/' }), 409);
  });

  return routes;
}

const MOST_RECENT = 8;

async function recentPublications({ editing: { store, commune } }: Desk) {
  const head = await store.resolve(PUBLISHED);
  const folder = parseRepositoryPath(`communes/${commune}`);
  if (head === undefined || !folder.ok) return [];
  return (await store.history({ from: head, path: folder.value, of: 'publications', limit: MOST_RECENT })).entries;
}

/** A report may name hundreds of texts; the page shows the first ones of each kind. */
async function titlesOf({ editing }: Desk, report: SiteReport | undefined): Promise<ReadonlyMap<string, string>> {
  const files = [...new Set((report?.problems ?? []).map(({ file }) => file))].slice(0, 20 * MOST_SHOWN);
  const titles = await Promise.all(
    files.map(async (file): Promise<readonly [string, string][]> => {
      const target = parseEditPath(file, editing.commune);
      const text = await readEntryText(editing, file);
      if (!text.ok || !target.ok || target.value.kind !== 'entry') return [];
      return [[file, titleOf({ ...target.value, text: text.value.text })]];
    }),
  );
  return new Map(titles.flat());
}
