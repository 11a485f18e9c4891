import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { changeTree } from '../../app/tree/change-tree.ts';
import { readSiteTree } from '../../app/tree/read-tree.ts';
import type { TreeCommand, TreeRefusal } from '../../app/tree/tree-command.ts';
import { communeConfigSchema } from '../../core/commune/commune-config.ts';
import { addressOf } from '../../core/content/registry.ts';
import { TREE_KEYS } from '../../core/editing/tree-edit.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { refusalPage } from '../../desk/pages/refusal-page.ts';
import { renamePage, treePage } from '../../desk/pages/tree-page.ts';
import { explainTree } from './tree-messages.ts';
import { type VisitEnvironment, wordsOf } from './visit.ts';

/** `/espace/arborescence/`: the tree of pages and the main menu. */
export function treeRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();
  routes.use('/espace/arborescence/*', requireMenu);

  routes.get('/espace/arborescence/', (context) => showTree(context, []));

  routes.post('/espace/arborescence/bouger', async (context) => {
    const [key = '', page = ''] = (await field(context, 'geste')).split(' ');
    const known = TREE_KEYS.find((one) => one === key);
    if (known === undefined) return showTree(context, [NOT_UNDERSTOOD]);
    return apply(context, { kind: 'step', page, key: known }, page);
  });

  routes.post('/espace/arborescence/placer', async (context) => {
    const [page, under, rank] = [
      await field(context, 'page'),
      await field(context, 'sous'),
      await field(context, 'rang'),
    ];
    if (!/^\d{1,4}$/.test(rank)) return showTree(context, [NOT_UNDERSTOOD]);
    return apply(context, { kind: 'place', page, under, at: Number(rank) }, page);
  });

  routes.get('/espace/arborescence/renommer', (context) => showRename(context, context.req.query('page') ?? '', []));

  routes.post('/espace/arborescence/renommer', async (context) => {
    const page = await field(context, 'page');
    const newAddress = (await field(context, 'adresse')) === 'oui';
    const command = { kind: 'rename', page, title: await field(context, 'titre'), newAddress } as const;
    const { desk, agent } = context.var.visit;
    const changed = await changeTree(desk.editing, agent, command);
    if (!changed.ok) return showRename(context, page, tell(context, changed.refusal));
    desk.onPublished();
    return back(context, changed.value.page ?? page, 'renomme', '');
  });

  routes.post('/espace/arborescence/menu', async (context) => {
    const command = await readMenuCommand(context);
    if (command === undefined) return showTree(context, [BAD_ITEM]);
    return apply(context, { kind: 'menu', command }, undefined);
  });

  return routes;
}

async function readMenuCommand(
  context: Context<VisitEnvironment>,
): Promise<Extract<TreeCommand, { kind: 'menu' }>['command'] | undefined> {
  const rank = await field(context, 'rang');
  if (!/^\d{1,2}$/.test(rank)) return undefined;
  const at = Number(rank);
  const gesture = await field(context, 'geste');
  if (gesture === 'monter') return { kind: 'place', from: at, to: at - 1 };
  if (gesture === 'descendre') return { kind: 'place', from: at, to: at + 1 };
  if (gesture === 'retirer') return { kind: 'remove', at };
  const item = communeConfigSchema.shape.menu.element.safeParse({
    label: await field(context, 'texte'),
    to: await field(context, 'vers'),
  });
  if (!item.success) return undefined;
  if (gesture === 'ajouter') return { kind: 'add', item: item.data, at };
  return gesture === 'modifier' ? { kind: 'change', at, item: item.data } : undefined;
}

async function apply(
  context: Context<VisitEnvironment>,
  command: TreeCommand,
  page: string | undefined,
): Promise<Response> {
  const { desk, agent } = context.var.visit;
  const changed = await changeTree(desk.editing, agent, command);
  if (!changed.ok) return showTree(context, tell(context, changed.refusal), page);
  desk.onPublished();
  const { page: after, redirects } = changed.value;
  const key = command.kind === 'step' ? command.key : '';
  return back(context, after, page === undefined ? 'menu' : redirects > 0 ? 'deplace' : 'place', key);
}

function back(context: Context, page: string | undefined, done: string, key: string): Response {
  if (page === undefined) return context.redirect(`/espace/arborescence/?fait=${done}#menu`, 303);
  const query = new URLSearchParams({ page, ...(key === '' ? {} : { geste: key }), fait: done });
  return context.redirect(`/espace/arborescence/?${query.toString()}`, 303);
}

async function showTree(
  context: Context<VisitEnvironment>,
  problems: readonly string[],
  page = context.req.query('page'),
): Promise<Response> {
  const { visit } = context.var;
  const site = await readSiteTree(visit.desk.editing);
  if (site === undefined) {
    const reasons = ['La fiche de la commune ne peut pas être lue. Prévenez la personne qui gère le site.'];
    return context.html(refusalPage(visit, { title: 'Pages et menu', reasons, back: '/espace/', place: 'tree' }), 503);
  }
  const done = DONE.get(context.req.query('fait') ?? '');
  const current = page === undefined ? undefined : { page, key: context.req.query('geste') ?? '' };
  return context.html(treePage(visit, { site, current, done, problems }), problems.length === 0 ? 200 : 422);
}

async function showRename(
  context: Context<VisitEnvironment>,
  id: string,
  problems: readonly string[],
): Promise<Response> {
  const { visit } = context.var;
  const page = (await readSiteTree(visit.desk.editing))?.pages.find((one) => one.id === id);
  if (page === undefined) return showTree(context, tell(context, { code: 'placement', why: { code: 'not-found' } }));
  const { title } = page.data;
  const address = addressOf('pages', id) ?? '/';
  const shown = renamePage(visit, { page: id, title, address, isShared: page.isShared, problems });
  return context.html(shown, problems.length === 0 ? 200 : 422);
}

const requireMenu: MiddlewareHandler<VisitEnvironment> = async (context, next) => {
  const { agent, desk } = context.var.visit;
  const target = { commune: desk.editing.commune, workflow: { policy: 'none' } } as const;
  const permitted = mayDo(agent.person, 'menu.edit', target);
  if (permitted.ok) return next();
  const refusal = { code: 'rights', why: permitted.refusal, action: 'menu.edit', target } as const;
  const page = { title: 'Pages et menu', reasons: tell(context, refusal), back: '/espace/', place: 'home' } as const;
  return context.html(refusalPage(context.var.visit, page), 403);
};

function tell(context: Context<VisitEnvironment>, refusal: TreeRefusal): readonly string[] {
  const { message, remedy } = explainTree(refusal, wordsOf(context.var.visit));
  return [remedy === '' ? message : `${message} ${remedy}`];
}

async function field(context: Context<VisitEnvironment>, name: string): Promise<string> {
  const value = (await context.req.parseBody())[name];
  return typeof value === 'string' ? value : '';
}

const NOT_UNDERSTOOD = 'Ce geste n’a pas été compris. Rechargez la page, puis recommencez.';
const BAD_ITEM =
  'Une entrée du menu a un texte de 40 caractères au plus, et une adresse qui commence par «\u202F/\u202F» ou «\u202Fhttps://\u202F».';

/** Only these sentences can be shown by an address. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['place', 'La page a sa nouvelle place.'],
  ['deplace', 'La page est déplacée. Les anciennes adresses mènent aux nouvelles, et les liens du site suivent.'],
  ['renomme', 'La page est renommée.'],
  ['menu', 'Le menu est enregistré.'],
]);
