import { type Context, Hono } from 'hono';
import { findDraftRecord } from '../../app/editing/draft-record.ts';
import type { EditingRefusal, EntryName } from '../../app/editing/editing-refusal.ts';
import { contentOf } from '../../app/editing/entry-history.ts';
import { explainEditing, namingOf } from '../../app/editing/explain-editing.ts';
import { latenessOf, whyLate } from '../../app/editing/late-texts.ts';
import { type EntryState, readEntryState } from '../../app/editing/read-entry-state.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { compareVersions } from '../../core/editing/compare-entries.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';
import { draftPage } from '../../desk/pages/draft-page.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { doDraftAction } from './draft-deeds.ts';
import { editorsOf } from './editors.ts';
import { entryNameOf } from './entry-name.ts';
import { entryOffers } from './entry-offers.ts';
import { type Visit, type VisitEnvironment, wordsOf } from './visit.ts';

/** `/espace/contenus/<sorte>/<texte>/` and what can be done there. */
export function draftRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();

  routes.get('/espace/contenus/:collection/:id/', async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    const entry = name === undefined ? undefined : await readEntryState(visit.desk.editing, visit.agent, name);
    if (name === undefined || entry === undefined || !entry.ok)
      return refused(context, entry?.ok === false ? entry.refusal : { code: 'not-found' });
    return context.html(await showDraft(visit, entry.value, { done: DONE.get(context.req.query('fait') ?? '') }));
  });

  routes.post('/espace/contenus/:collection/:id/:action', async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    const before = name === undefined ? undefined : await readEntryState(visit.desk.editing, visit.agent, name);
    if (name === undefined || before === undefined || !before.ok)
      return refused(context, before?.ok === false ? before.refusal : { code: 'not-found' });
    const form = await context.req.formData();
    const deed = await doDraftAction(visit, before.value, context.req.param('action'), form);
    if (deed === undefined) return refused(context, { code: 'not-found' });
    if (deed.ok) {
      if (deed.value.touchesSite) visit.desk.onPublished();
      const to = deed.value.isGone
        ? `/espace/contenus/?sorte=${name.collection}`
        : `${deskAddress(name)}?fait=${deed.value.done}`;
      return context.redirect(to, 303);
    }
    const now = await readEntryState(visit.desk.editing, visit.agent, name);
    if (!now.ok) return refused(context, deed.refusal);
    const remark = form.get('remarque');
    return context.html(
      await showDraft(visit, now.value, {
        refusal: {
          ...explain(visit, deed.refusal),
          compare: deed.refusal.code === 'conflict',
        },
        remark: typeof remark === 'string' ? remark : undefined,
      }),
      deed.refusal.code === 'rights' ? 403 : 409,
    );
  });

  return routes;
}

/** The text that the address names. */
export function nameOf(context: Context<VisitEnvironment>): EntryName | undefined {
  const { commune } = context.var.visit.desk.editing;
  return entryNameOf(commune, context.req.param('collection') ?? '', context.req.param('id') ?? '');
}

/** A page that says why there is nothing to show or nothing was done. */
export function refused(context: Context<VisitEnvironment>, refusal: EditingRefusal): Response | Promise<Response> {
  const { visit } = context.var;
  const { message, remedy } = explain(visit, refusal);
  const isMissing = refusal.code === 'not-found' || refusal.code === 'path';
  const status = isMissing ? 404 : refusal.code === 'rights' ? 403 : 409;
  const title = isMissing ? 'Texte introuvable' : 'Ce n’est pas possible';
  return context.html(
    refusalPage(visit, { title, reasons: [`${message} ${remedy}`.trim()], back: '/espace/contenus/' }),
    status,
  );
}

function explain(visit: Visit, refusal: EditingRefusal): Explanation {
  return explainEditing(refusal, wordsOf(visit));
}

async function tellLateness(visit: Visit, entry: EntryState) {
  const { editing } = visit.desk;
  const lateness = latenessOf(entry.state, editing.now());
  const record = lateness === undefined ? undefined : await findDraftRecord(editing, entry);
  if (lateness === undefined || record === undefined) return undefined;
  const refusal = await whyLate(editing, record, lateness);
  return { ...lateness, why: refusal && explain(visit, refusal) };
}

async function showDraft(
  visit: Visit,
  entry: EntryState,
  more: Pick<Parameters<typeof draftPage>[1], 'done' | 'refusal' | 'remark'>,
) {
  return draftPage(visit, {
    entry,
    offers: entryOffers(visit, entry).map(({ name, allowed }) => ({
      name,
      isProposal: allowed.ok && allowed.value === 'propose',
      refusal: allowed.ok ? undefined : explain(visit, allowed.refusal).message,
    })),
    changes:
      entry.draft === undefined
        ? undefined
        : compareVersions(
            contentOf(entry, entry.online?.text ?? ''),
            contentOf(entry, entry.draft.blob === 'absent' ? '' : entry.draft.text),
            COLLECTIONS[entry.collection].schema,
          ),
    naming: namingOf(visit.directory),
    editors: await editorsOf(visit, entry),
    late: await tellLateness(visit, entry),
    ...more,
  });
}

/** Only these sentences can be shown by an address. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['enregistre', 'Le brouillon est enregistré. Les visiteurs ne le voient pas encore.'],
  ['soumis', 'Le texte est envoyé en validation.'],
  ['repris', 'Le texte est redevenu un brouillon.'],
  ['renvoye', 'Le texte est renvoyé avec votre remarque.'],
  ['publie', 'Le texte est publié\u00A0: le site se met à jour.'],
  ['programme', 'La publication est programmée.'],
  ['retrait', 'Le retrait du site est enregistré.'],
  ['abandonne', 'Les changements sont abandonnés.'],
  ['depublie', 'Le texte a quitté le site\u00A0; il reste ici en brouillon.'],
  ['suppression-proposee', 'La suppression est proposée\u00A0: quelqu’un d’autre doit la valider.'],
  ['revenu', 'L’ancienne version est de nouveau en ligne.'],
  ['revenu-brouillon', 'L’ancienne version attend dans un brouillon\u00A0: envoyez-la en validation.'],
  ['compare', 'Le résultat de la comparaison est enregistré en brouillon.'],
]);
