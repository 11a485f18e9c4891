import { type Context, Hono } from 'hono';
import type { EditingRefusal, EntryName } from '../../app/editing/editing-refusal.ts';
import { listVersions, pathOf, readVersion, saveOf } from '../../app/editing/entry-history.ts';
import { titleOf } from '../../app/editing/entry-words.ts';
import { restoreVersion } from '../../app/editing/restore-version.ts';
import { rightsTarget } from '../../app/editing/rights-target.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { compareVersions } from '../../core/editing/compare-entries.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { historyPage, type VersionLabel, versionDiffPage } from '../../desk/pages/history-page.ts';
import { nameOf, refused } from './draft-routes.ts';
import type { Visit, VisitEnvironment } from './visit.ts';

/** `/espace/contenus/…/historique/`: versions, their differences, and the way back. */
export function historyRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  const base = '/espace/contenus/:collection/:id/historique/' as const;

  routes.get(base, async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    if (name === undefined) return refused(context, { code: 'not-found' });
    const after = context.req.query('apres');
    const versions = await listVersions(visit.desk.editing, visit.agent, name, after);
    if (!versions.ok) return refused(context, versions.refusal);
    const text = await latestText(
      visit,
      name,
      versions.value.entries.map(({ commit }) => commit),
    );
    return context.html(
      historyPage(visit, {
        entry: name,
        title: titleOf({ ...name, text }),
        versions: versions.value,
        isFirst: after === undefined,
        restores: mayRestore(visit, name, text),
      }),
    );
  });

  routes.get(`${base}comparer`, async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    const [from, to] = [queried(context, 'de'), queried(context, 'a')];
    if (name === undefined || from === undefined || to === undefined) return refused(context, { code: 'not-found' });
    const { editing } = visit.desk;
    const [one, other, latest] = await Promise.all([
      readVersion(editing, visit.agent, name, from),
      readVersion(editing, visit.agent, name, to),
      listVersions(editing, visit.agent, name),
    ]);
    if (!one.ok || !other.ok || !latest.ok) return refused(context, firstRefusal(one, other, latest));
    const [labelOne, labelOther] = await Promise.all([label(visit, name, from), label(visit, name, to)]);
    // Whichever was picked as « before », the older one comes first.
    const isInOrder = labelOne.at <= labelOther.at;
    const [before, after] = isInOrder ? [one.value, other.value] : [other.value, one.value];
    const text = after.text === '' ? before.text : after.text;
    return context.html(
      versionDiffPage(visit, {
        entry: name,
        title: titleOf({ ...name, text }),
        before: isInOrder ? labelOne : labelOther,
        after: isInOrder ? labelOther : labelOne,
        changes: compareVersions(before.content, after.content, COLLECTIONS[name.collection].schema),
        isLatest: latest.value.entries[0]?.commit === after.commit,
        restores: before.blob !== undefined && mayRestore(visit, name, text),
      }),
    );
  });

  routes.post(`${base}revenir`, async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    const version = commitIdSchema.safeParse((await context.req.formData()).get('version'));
    if (name === undefined || !version.success) return refused(context, { code: 'not-found' });
    const restored = await restoreVersion(visit.desk.editing, visit.agent, name, version.data);
    if (!restored.ok) return refused(context, restored.refusal);
    if (restored.value === 'restored') visit.desk.onPublished();
    const done = restored.value === 'restored' ? 'revenu' : 'revenu-brouillon';
    return context.redirect(`${deskAddress(name)}?fait=${done}`, 303);
  });

  return routes;
}

/** Bringing back is offered to whoever may do it, or at least propose it. */
function mayRestore({ desk, agent }: Visit, name: EntryName, text: string): boolean {
  const path = pathOf(desk.editing, name);
  if (path === undefined) return false;
  const target = rightsTarget(desk.editing, agent, { ...name, path }, text);
  const right = mayDo(agent.person, 'history.restore', target);
  const asks = !right.ok && (right.refusal.code === 'review-needed' || right.refusal.code === 'own-change');
  return right.ok || (asks && mayDo(agent.person, 'content.edit', target).ok);
}

/** The newest version that has a text: the last save may be the removal. */
async function latestText({ desk, agent }: Visit, name: EntryName, commits: readonly CommitId[]): Promise<string> {
  for (const commit of commits.slice(0, 2)) {
    const version = await readVersion(desk.editing, agent, name, commit);
    if (version.ok && version.value.text !== '') return version.value.text;
  }
  return '';
}

async function label({ desk }: Visit, name: EntryName, commit: CommitId): Promise<VersionLabel> {
  const save = await saveOf(desk.editing, name, commit);
  return { commit, at: save?.at ?? '', author: save?.author.name ?? '' };
}

function queried(context: Context, name: string): CommitId | undefined {
  const commit = commitIdSchema.safeParse(context.req.query(name));
  return commit.success ? commit.data : undefined;
}

function firstRefusal(
  ...results: readonly { readonly ok: boolean; readonly refusal?: EditingRefusal }[]
): EditingRefusal {
  return results.find(({ ok }) => !ok)?.refusal ?? { code: 'not-found' };
}
