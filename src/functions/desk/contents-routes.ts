import { Hono } from 'hono';
import { type ContentRow, listContents, readableCollections } from '../../app/editing/list-contents.ts';
import type { CollectionName } from '../../core/content/registry.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import { CONTENTS_PAGE, contentsPage } from '../../desk/pages/contents-page.ts';
import { editorsOf } from './editors.ts';
import type { Visit, VisitEnvironment } from './visit.ts';

/** `/espace/contenus/`: the list of texts. */
export function contentsRoutes(): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>();

  routes.get('/espace/contenus/', async (context) => {
    const { visit } = context.var;
    const { editing } = visit.desk;
    const kinds = readableCollections(editing, visit.agent);
    const search = (context.req.query('q') ?? '').trim().slice(0, 100);
    const asked = kinds.find((name) => name === context.req.query('sorte'));
    const kind = asked ?? (search === '' ? kinds[0] : undefined);
    const rows = await listContents(editing, visit.agent, kind === undefined ? kinds : [kind], search);
    const asksFor = Number.parseInt(context.req.query('depuis') ?? '0', 10);
    const skip = Number.isSafeInteger(asksFor) && asksFor > 0 && asksFor < rows.length ? asksFor : 0;
    const shown = rows.slice(skip, skip + CONTENTS_PAGE);
    return context.html(
      contentsPage(visit, {
        kinds,
        kind,
        search,
        rows: shown,
        total: rows.length,
        skip,
        editors: await editorsByEntry(visit, shown),
      }),
    );
  });

  // The address as someone would guess it, with the slashes of a nested page.
  routes.get('/espace/contenus/:collection/:id{.+/.+}', (context, next) => {
    const { collection, id } = context.req.param();
    const [, path = '', part = ''] = /^(.+?)\/?(comparer|historique\/(?:comparer)?)?$/.exec(id) ?? [];
    if (!path.includes('/')) return next();
    const { search } = new URL(context.req.url);
    // Whatever the name, the page behind says whether it exists.
    const address = deskAddress({ collection: collection as CollectionName, id: path });
    return context.redirect(address + part + search, 302);
  });

  return routes;
}

async function editorsByEntry(
  visit: Visit,
  rows: readonly ContentRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await Promise.all(
    rows.map(async (row) => [`${row.collection}/${row.id}`, await editorsOf(visit, row)] as const),
  );
  return new Map(found.filter(([, names]) => names.length > 0));
}
