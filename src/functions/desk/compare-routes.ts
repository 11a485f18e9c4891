import { type Context, Hono } from 'hono';
import { compareEdits, type EditConflict, saveMerged } from '../../app/editing/compare-edits.ts';
import type { EditingRefusal, EntryName } from '../../app/editing/editing-refusal.ts';
import { titleOf } from '../../app/editing/entry-words.ts';
import { explainEditing } from '../../app/editing/explain-editing.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';
import type { Result } from '../../core/shared/result.ts';
import { comparePage } from '../../desk/pages/compare-page.ts';
import { nameOf, refused } from './draft-routes.ts';
import { type Visit, type VisitEnvironment, wordsOf } from './visit.ts';

/** `/espace/contenus/…/comparer?base=…`: two persons changed one text; one of them chooses, and nothing is lost. */
export function compareRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  const address = '/espace/contenus/:collection/:id/comparer' as const;

  routes.get(address, async (context) => {
    const name = nameOf(context);
    if (name === undefined) return refused(context, { code: 'not-found' });
    const base = context.req.query('base') ?? '';
    const conflict = await conflictFor(context.var.visit, name, base);
    return conflict.ok ? showConflict(context, name, conflict.value, base) : refused(context, conflict.refusal);
  });

  routes.post(address, async (context) => {
    const { visit } = context.var;
    const name = nameOf(context);
    if (name === undefined) return refused(context, { code: 'not-found' });
    const form = await context.req.formData();
    const base = textOf(form, 'base');
    const conflict = await conflictFor(visit, name, base);
    if (!conflict.ok) return refused(context, conflict.refusal);
    const changed: Explanation = {
      message: 'Le texte vient encore de changer.',
      remedy: 'Voici les versions à jour\u00A0: choisissez de nouveau.',
    };
    if (conflict.value.theirBlob !== textOf(form, 'leur'))
      return showConflict(context, name, conflict.value, base, changed);

    const { editing, autosave } = visit.desk;
    const saved = await saveMerged(editing, visit.agent, name, conflict.value, choicesOf(form, conflict.value));
    if (!saved.ok) {
      if (saved.refusal.code === 'stale') {
        const again = await conflictFor(visit, name, base);
        return again.ok ? showConflict(context, name, again.value, base, changed) : refused(context, again.refusal);
      }
      const why = explainEditing(saved.refusal, wordsOf(visit));
      return showConflict(context, name, conflict.value, base, why);
    }
    if (conflict.value.kind === 'typed') {
      await autosave.discard(visit.agent.person.id, entryPath(editing.commune, name.collection, name.id));
    }
    return context.redirect(`${deskAddress(name)}?fait=compare`, 303);
  });

  return routes;
}

/** Unsaved typing first: it is what the person had before their eyes. */
async function conflictFor(
  { desk, agent }: Visit,
  name: EntryName,
  base: string,
): Promise<Result<EditConflict, EditingRefusal>> {
  const path = entryPath(desk.editing.commune, name.collection, name.id);
  const typed = await desk.autosave.find(agent.person.id, path);
  const known = typed === undefined ? undefined : { text: typed.text, base: typed.base ?? (base || undefined) };
  return compareEdits(desk.editing, agent, name, known);
}

function showConflict(
  context: Context<VisitEnvironment>,
  entry: EntryName,
  conflict: EditConflict,
  base: string,
  refusal?: Explanation,
): Response | Promise<Response> {
  const { mine, theirs } = conflict;
  const named = typeof mine.fields['title'] === 'string' ? mine : theirs;
  const title = typeof named.fields['title'] === 'string' ? named.fields['title'] : titleOf({ ...entry, text: '' });
  return context.html(
    comparePage(context.var.visit, { entry, title, conflict, base, refusal }),
    refusal === undefined ? 200 : 409,
  );
}

function choicesOf(form: FormData, { comparison }: EditConflict): Readonly<Record<string, 'mine' | 'theirs'>> {
  return Object.fromEntries(
    comparison.fields.map(({ field }) => {
      const value = textOf(form, `choix.${field}`);
      return [field, value === 'theirs' ? 'theirs' : 'mine'] as const;
    }),
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
