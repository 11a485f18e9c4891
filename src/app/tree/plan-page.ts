import { COLLECTIONS } from '../../core/content/registry.ts';
import { quote } from '../../core/editing/describe-change.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { planMove } from '../../core/editing/move-page.ts';
import { type Placement, planPlacement } from '../../core/editing/tree-edit.ts';
import { addressName } from '../../core/media/media-name.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { listDraftRecords } from '../editing/draft-record.ts';
import type { EditingRoom } from '../editing/editing-room.ts';
import { readKnownSite } from '../editing/known-site.ts';
import type { SiteTree } from './read-tree.ts';
import { setPageField } from './set-page-field.ts';
import type { TreeCommand, TreeRefusal } from './tree-command.ts';
import type { TreePlan } from './tree-plan.ts';
import { textFiles, titleOf } from './tree-texts.ts';

/** A page takes another rank, or goes under another page. */
export async function planPlace(
  room: EditingRoom,
  site: SiteTree,
  placement: Placement,
): Promise<Result<TreePlan, TreeRefusal>> {
  const planned = planPlacement(site.pages, placement);
  if (!planned.ok) return refuse({ code: 'placement', why: planned.refusal });
  const { move, orders } = planned.value;
  const texts = new Map<string, string | undefined>();
  for (const { id, order } of orders) setPageField(room, site, texts, id, { order });
  const title = titleOf(site, placement.page);
  if (move === undefined)
    return accept({
      texts,
      moves: false,
      page: placement.page,
      redirects: 0,
      message: `Page ${quote(title)}\u00A0: nouvelle place dans le menu`,
    });
  return planMoving(room, site, texts, move, `Page ${quote(title)}\u00A0: déplacement de ${move.from} vers ${move.to}`);
}

/** A page takes another title, and its address with it if asked. */
export async function planRename(
  room: EditingRoom,
  site: SiteTree,
  { page, title, newAddress }: Extract<TreeCommand, { kind: 'rename' }>,
): Promise<Result<TreePlan, TreeRefusal>> {
  const known = site.pages.find(({ id }) => id === page);
  if (known === undefined) return refuse({ code: 'placement', why: { code: 'not-found' } });
  const words = title.trim();
  const name = addressName(words);
  if (name === '' || words.length > 140 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(words)) return refuse({ code: 'bad-title' });
  const texts = new Map<string, string | undefined>();
  const changes = known.data.menuTitle === undefined ? { title: words } : { title: words, menuTitle: null };
  setPageField(room, site, texts, page, changes);
  const message = `Page ${quote(known.data.title)}\u00A0: nouveau titre ${quote(words)}`;
  const key = page.replace(/(?:^|\/)index$/, '');
  const parent = key.includes('/') ? `${key.slice(0, key.lastIndexOf('/'))}/` : '';
  if (!newAddress || `${parent}${name}` === key) return accept({ texts, moves: false, page, redirects: 0, message });
  return planMoving(room, site, texts, { from: page, to: `${parent}${name}` }, message);
}

/** The pages below follow, links too, and each old address redirects. */
async function planMoving(
  room: EditingRoom,
  site: SiteTree,
  texts: Map<string, string | undefined>,
  move: { readonly from: string; readonly to: string },
  message: string,
): Promise<Result<TreePlan, TreeRefusal>> {
  const { addresses: taken } = await readKnownSite(room.store, room.commune, site.commit);
  const planned = planMove({
    commune: room.commune,
    collection: 'pages',
    ...move,
    files: textFiles(site, texts),
    taken,
  });
  if (!planned.ok) return refuse({ code: 'move', why: planned.refusal });
  const source = move.from.replace(/\/index$/, '');
  const drafts = await listDraftRecords(room);
  const waiting = drafts.filter(
    ({ collection, id }) => collection === 'pages' && (id === move.from || id.startsWith(`${source}/`)),
  );
  if (waiting.length > 0) return refuse({ code: 'drafts-pending', pages: waiting.map(({ id }) => titleOf(site, id)) });
  for (const { path, text } of planned.value.changes) texts.set(path, text);
  const after = planned.value.changes.find(({ text, path }) => text !== undefined && isPage(room, path, move.to));
  const page = after === undefined ? undefined : pageId(room, after.path);
  return accept({ texts, moves: true, page, redirects: planned.value.addresses.size, message });
}

function isPage({ commune }: EditingRoom, path: string, to: string): boolean {
  return path === entryPath(commune, 'pages', to) || path === entryPath(commune, 'pages', `${to}/index`);
}

function pageId({ commune }: EditingRoom, path: string): string {
  return path.slice(`communes/${commune}/${COLLECTIONS.pages.folder}/`.length, -'.md'.length);
}
