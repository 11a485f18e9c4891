import { type Context, Hono } from 'hono';
import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { explainEditing } from '../../app/editing/explain-editing.ts';
import { readableCollections } from '../../app/editing/list-contents.ts';
import { type EntryState, readEntryState } from '../../app/editing/read-entry-state.ts';
import { saveEntry } from '../../app/editing/save-entry.ts';
import { COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import { schemaNode } from '../../core/content/schema-node.ts';
import { applyEdit, composeEntryFile } from '../../core/editing/apply-edit.ts';
import { formFields } from '../../core/editing/cms/form-field.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { type EntryContent, readEntryFile } from '../../core/editing/entry-file.ts';
import { isPlainField, type PlainField, plainValue, readPlainValue } from '../../core/editing/plain-form.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import { blobIdSchema } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { writingPage } from '../../desk/pages/writing-page.ts';
import { nameOf } from './draft-routes.ts';
import { type VisitEnvironment, wordsOf } from './visit.ts';

/**
 * `/espace/ecrire/<sorte>/<texte>/`: a text's plain fields and its body in a form that works on any device, without
 * script; `/espace/ecrire/<sorte>/` begins a new one.
 */
export function writingRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  routes.get('/espace/ecrire/:collection/', (context) => write(context, collectionOf(context), undefined));
  routes.post('/espace/ecrire/:collection/', (context) => save(context, collectionOf(context), undefined));
  routes.get('/espace/ecrire/:collection/:id/', async (context) => {
    const entry = await entryOf(context);
    return entry.ok ? write(context, entry.value.collection, entry.value) : notFound(context, entry.refusal);
  });
  routes.post('/espace/ecrire/:collection/:id/', async (context) => {
    const entry = await entryOf(context);
    return entry.ok ? save(context, entry.value.collection, entry.value) : notFound(context, entry.refusal);
  });
  return routes;
}

function collectionOf(context: Context<VisitEnvironment>): CollectionName | undefined {
  const { desk, agent } = context.var.visit;
  const name = context.req.param('collection');
  return readableCollections(desk.editing, agent).find((readable) => readable === name);
}

async function entryOf(context: Context<VisitEnvironment>) {
  const { desk, agent } = context.var.visit;
  const name = nameOf(context);
  return name === undefined ? refuse(NOT_FOUND) : readEntryState(desk.editing, agent, name);
}

const NOT_FOUND: EditingRefusal = { code: 'not-found' };

type Sent = Readonly<Record<string, string>>;

interface Trouble {
  readonly sent: Sent;
  readonly refusal: EditingRefusal;
}

async function write(
  context: Context<VisitEnvironment>,
  collection: CollectionName | undefined,
  entry: EntryState | undefined,
  trouble?: Trouble,
) {
  if (collection === undefined) return notFound(context, NOT_FOUND);
  const { visit } = context.var;
  const stored = contentOf(collection, entry);
  const sent = trouble?.sent;
  return context.html(
    await writingPage(visit, {
      collection,
      entry,
      version: sent?.['version'] ?? entry?.draft?.blob ?? entry?.online?.blob ?? 'absent',
      fields: plainFields(collection).map((field) => ({
        field,
        value: sent === undefined ? plainValue(field, stored.fields[field.name]) : (sent[field.name] ?? ''),
      })),
      body: COLLECTIONS[collection].format === 'md' ? (sent?.['corps'] ?? stored.body.trim()) : undefined,
      refusal: trouble === undefined ? undefined : explainEditing(trouble.refusal, wordsOf(visit)),
      isStale: trouble?.refusal.code === 'stale',
    }),
    trouble === undefined ? 200 : trouble.refusal.code === 'stale' ? 409 : 422,
  );
}

async function save(
  context: Context<VisitEnvironment>,
  collection: CollectionName | undefined,
  entry: EntryState | undefined,
) {
  if (collection === undefined) return notFound(context, NOT_FOUND);
  const { desk, agent } = context.var.visit;
  const sent = await sentForm(context);
  const composed = composeText(collection, entry, sent);
  if (!composed.ok) return write(context, collection, entry, { sent, refusal: composed.refusal });
  const id = entry?.id ?? nameFromTitle(sent['title'] ?? '');
  const saved = await saveEntry(desk.editing, agent, {
    path: entry?.path ?? entryPath(desk.editing.commune, collection, id),
    text: composed.value,
    base: baseOf(sent['version']),
    media: [],
    to: 'draft',
  });
  if (!saved.ok) return write(context, collection, entry, { sent, refusal: saved.refusal });
  return context.redirect(`${deskAddress({ collection, id })}?fait=enregistre`, 303);
}

/** The file as it becomes: what the form does not show stays. */
function composeText(
  collection: CollectionName,
  entry: EntryState | undefined,
  sent: Sent,
): Result<string, EditingRefusal> {
  const { format, schema } = COLLECTIONS[collection];
  const stored = contentOf(collection, entry);
  const fields: Record<string, unknown> = { ...stored.fields };
  for (const field of plainFields(collection)) {
    const value = readPlainValue(field, sent[field.name]);
    if (value === undefined) delete fields[field.name];
    else fields[field.name] = value;
  }
  const content = { fields, body: sent['corps'] ?? stored.body };
  if (entry === undefined) return accept(composeEntryFile(content, { format, schema }));
  const edited = applyEdit(textOf(entry), content, { format, schema, file: entry.path });
  return edited.ok ? edited : refuse({ code: 'invalid', problems: edited.refusal });
}

function contentOf(collection: CollectionName, entry: EntryState | undefined): EntryContent {
  if (entry === undefined) return { fields: {}, body: '' };
  const read = readEntryFile(textOf(entry), COLLECTIONS[collection].format, entry.path);
  return read.ok ? read.value : { fields: {}, body: '' };
}

function textOf({ draft, online }: EntryState): string {
  return draft !== undefined && draft.blob !== 'absent' ? draft.text : (online?.text ?? '');
}

function plainFields(collection: CollectionName): readonly PlainField[] {
  const fields = formFields(schemaNode(COLLECTIONS[collection].schema), { commune: '' });
  return fields.filter(isPlainField).filter(({ name }) => name !== 'body');
}

/** « Fête de l’eau 2026 » → `fete-de-l-eau-2026`: part of the page's address. */
function nameFromTitle(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

async function sentForm(context: Context<VisitEnvironment>): Promise<Sent> {
  const form = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function baseOf(version: string | undefined): PathState | undefined {
  if (version === 'absent') return 'absent';
  const blob = blobIdSchema.safeParse(version);
  return blob.success ? blob.data : undefined;
}

async function notFound(context: Context<VisitEnvironment>, refusal: EditingRefusal) {
  const { visit } = context.var;
  const { message, remedy } = explainEditing(refusal, wordsOf(visit));
  const page = refusalPage(visit, {
    title: 'Ce texte ne s’ouvre pas',
    reasons: [`${message} ${remedy}`],
    back: '/espace/contenus/',
  });
  return context.html(await page, refusal.code === 'rights' ? 403 : 404);
}
