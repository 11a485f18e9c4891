import { communeConfigSchema } from '../../core/commune/commune-config.ts';
import { applyOverlay } from '../../core/content/overlay.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { adaptShared } from '../../core/editing/adapt-shared.ts';
import { applyEdit } from '../../core/editing/apply-edit.ts';
import type { TextFile } from '../../core/editing/commune-texts.ts';
import { quote } from '../../core/editing/describe-change.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import { fieldOrder } from '../../core/editing/field-order.ts';
import { editMenu, type MenuCommand, type MenuRefusal } from '../../core/editing/menu-edit.ts';
import { type MoveRefusal, planMove } from '../../core/editing/move-page.ts';
import {
  type Placement,
  type PlacementRefusal,
  placementOfKey,
  planPlacement,
  type TreeKey,
} from '../../core/editing/tree-edit.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import { addressName } from '../../core/media/media-name.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import type { PathChange } from '../content-store.ts';
import { listDraftRecords } from '../editing/draft-record.ts';
import type { EditingRefusal } from '../editing/editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom, workflowOf } from '../editing/editing-room.ts';
import { explainStore } from '../editing/explain-store.ts';
import { readKnownSite } from '../editing/known-site.ts';
import { readText } from '../editing/read-text.ts';
import { readSiteTree, type SiteTree } from './read-tree.ts';

/** What a person does to the tree and the menu; a drag, a button and a key ask for the same. */
export type TreeCommand =
  | { readonly kind: 'step'; readonly page: string; readonly key: TreeKey }
  | ({ readonly kind: 'place' } & Placement)
  /** @property newAddress the address follows the title, and the old one redirects */
  | { readonly kind: 'rename'; readonly page: string; readonly title: string; readonly newAddress: boolean }
  | { readonly kind: 'menu'; readonly command: MenuCommand };

export type TreeRefusal =
  | EditingRefusal
  | { readonly code: 'placement'; readonly why: PlacementRefusal }
  | { readonly code: 'move'; readonly why: MoveRefusal }
  | { readonly code: 'menu'; readonly why: MenuRefusal }
  /** Moving these would leave the drafts of someone behind. */
  | { readonly code: 'drafts-pending'; readonly pages: readonly string[] }
  | { readonly code: 'end-of-row' }
  | { readonly code: 'bad-title' };

/** What was done: the page's id after it, and how many old addresses now redirect. */
export interface TreeChanged {
  readonly page: string | undefined;
  readonly redirects: number;
}

/** Does what is asked in one commit: ranks, moved pages, links and redirects together. */
export async function changeTree(
  room: EditingRoom,
  agent: EditingAgent,
  command: TreeCommand,
): Promise<Result<TreeChanged, TreeRefusal>> {
  const site = await readSiteTree(room);
  if (site === undefined) return refuse({ code: 'not-found' });
  const plan = await planCommand(room, site, command);
  if (!plan.ok) return plan;
  const { moves, texts, page, redirects, message } = plan.value;
  for (const action of ['menu.edit', ...(moves ? ['content.move' as const] : [])] as const) {
    const permitted = permit(room, agent, action);
    if (!permitted.ok) return permitted;
  }
  const changes = writeChanges(site, texts);
  if (changes.length === 0) return accept({ page, redirects: 0 });
  const saved = await room.store.commit({ ...actOf(room, agent), ref: PUBLISHED, changes, message });
  return saved.ok ? accept({ page, redirects }) : refuse(explainStore(saved.refusal, undefined));
}

interface Plan {
  /** Path → its text after; undefined: the file goes. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly moves: boolean;
  readonly page: string | undefined;
  readonly redirects: number;
  readonly message: string;
}

async function planCommand(
  room: EditingRoom,
  site: SiteTree,
  command: TreeCommand,
): Promise<Result<Plan, TreeRefusal>> {
  switch (command.kind) {
    case 'step': {
      const placement = placementOfKey(site.pages, command.page, command.key);
      return placement === undefined ? refuse({ code: 'end-of-row' }) : planPlace(room, site, placement);
    }
    case 'place':
      return planPlace(room, site, command);
    case 'rename':
      return planRename(room, site, command);
    case 'menu':
      return planMenu(room, site, command.command);
    default:
      return unreachable(command);
  }
}

async function planPlace(room: EditingRoom, site: SiteTree, placement: Placement): Promise<Result<Plan, TreeRefusal>> {
  const planned = planPlacement(site.pages, placement);
  if (!planned.ok) return refuse({ code: 'placement', why: planned.refusal });
  const { move, orders } = planned.value;
  const texts = new Map<string, string | undefined>();
  for (const { id, order } of orders) setField(room, site, texts, id, { order });
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

async function planRename(
  room: EditingRoom,
  site: SiteTree,
  { page, title, newAddress }: Extract<TreeCommand, { kind: 'rename' }>,
): Promise<Result<Plan, TreeRefusal>> {
  const known = site.pages.find(({ id }) => id === page);
  if (known === undefined) return refuse({ code: 'placement', why: { code: 'not-found' } });
  const words = title.trim();
  const name = addressName(words);
  if (name === '' || words.length > 140 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(words)) return refuse({ code: 'bad-title' });
  const texts = new Map<string, string | undefined>();
  const changes = known.data.menuTitle === undefined ? { title: words } : { title: words, menuTitle: null };
  setField(room, site, texts, page, changes);
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
): Promise<Result<Plan, TreeRefusal>> {
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

function planMenu(room: EditingRoom, site: SiteTree, command: MenuCommand): Result<Plan, TreeRefusal> {
  const menu = editMenu(site.config.menu, command);
  if (!menu.ok) return refuse({ code: 'menu', why: menu.refusal });
  const path = `communes/${room.commune}/commune.yaml`;
  const text = textAt(site, new Map(), path) ?? '';
  const before = readEntryFile(text, 'yaml', path);
  if (!before.ok) return refuse({ code: 'invalid', problems: before.refusal });
  const kind = { format: 'yaml', schema: communeConfigSchema, file: path } as const;
  const edited = applyEdit(text, { fields: { ...before.value.fields, menu: menu.value }, body: '' }, kind);
  if (!edited.ok) return refuse({ code: 'invalid', problems: edited.refusal });
  const message = `Menu principal\u00A0: ${MENU_WORDS[command.kind]}`;
  return accept({ texts: new Map([[path, edited.value]]), moves: false, page: undefined, redirects: 0, message });
}

const MENU_WORDS = {
  add: 'ajout d’une entrée',
  change: 'entrée modifiée',
  place: 'nouvel ordre',
  remove: 'retrait d’une entrée',
};

/** Sets fields of a page; of a shared page, in the commune's own adaptation of it. `null` takes a field away. */
function setField(
  { commune }: EditingRoom,
  site: SiteTree,
  texts: Map<string, string | undefined>,
  id: string,
  change: Readonly<Record<string, unknown>>,
): void {
  const { schema } = COLLECTIONS.pages;
  const path = entryPath(commune, 'pages', id);
  const own = textAt(site, texts, path);
  if (own !== undefined) {
    const read = readEntryFile(own, 'md', path);
    if (!read.ok) return;
    const fields = Object.fromEntries(
      Object.entries({ ...read.value.fields, ...change }).filter(([, value]) => value !== null),
    );
    const edited = applyEdit(own, { fields, body: read.value.body }, { format: 'md', schema, file: path });
    if (edited.ok) texts.set(path, edited.value);
    return;
  }
  const shared = sharedText(site, id);
  const read = shared === undefined ? undefined : readEntryFile(shared, 'md', path);
  if (read === undefined || !read.ok) return;
  const overlayPath = path.replace(/\.md$/, '.overlay.yaml');
  const overlay = textAt(site, texts, overlayPath);
  const known = overlay === undefined ? undefined : readEntryFile(overlay, 'yaml', overlayPath);
  const merged = applyOverlay(applyOverlay(read.value.fields, known?.ok ? known.value.fields : {}), change);
  // A mapping with single fields replaced is a mapping.
  const wanted = { fields: merged as Record<string, unknown>, body: read.value.body };
  const adapted = adaptShared(read.value, wanted, overlay, fieldOrder(schema));
  if (adapted.kind === 'overlay') texts.set(overlayPath, adapted.text);
  else if (overlay !== undefined) texts.set(overlayPath, undefined);
}

function writeChanges(site: SiteTree, texts: Plan['texts']): PathChange[] {
  return [...texts].flatMap(([name, text]): PathChange[] => {
    const path = parseRepositoryPath(name);
    if (!path.ok) return [];
    const before = site.files.get(path.value);
    if (text === undefined)
      return before === undefined ? [] : [{ path: path.value, expected: before.blob, deleted: true }];
    const bytes = new TextEncoder().encode(text);
    return [{ path: path.value, expected: before?.blob ?? 'absent', bytes }];
  });
}

/** The commune's texts, with what the command has changed so far. */
function textFiles(site: SiteTree, texts: Plan['texts']): TextFile[] {
  const paths = new Set<string>([...site.files.keys(), ...texts.keys()]);
  return [...paths].flatMap((path) => {
    const text = textAt(site, texts, path);
    return text === undefined ? [] : [{ path, text }];
  });
}

function textAt(site: SiteTree, texts: Plan['texts'], path: string): string | undefined {
  if (texts.has(path)) return texts.get(path);
  const parsed = parseRepositoryPath(path);
  return parsed.ok ? readText(site.files.get(parsed.value)?.bytes) : undefined;
}

function sharedText({ shared }: SiteTree, id: string): string | undefined {
  for (const [path, { bytes }] of shared) {
    if (path.replace(/\.mdx?$/, '') === `communes/_shared/${COLLECTIONS.pages.folder}/${id}`) return readText(bytes);
  }
  return undefined;
}

function titleOf({ pages }: SiteTree, id: string): string {
  return pages.find((page) => page.id === id)?.data.title ?? id;
}

function isPage({ commune }: EditingRoom, path: string, to: string): boolean {
  return path === entryPath(commune, 'pages', to) || path === entryPath(commune, 'pages', `${to}/index`);
}

function pageId({ commune }: EditingRoom, path: string): string {
  return path.slice(`communes/${commune}/${COLLECTIONS.pages.folder}/`.length, -'.md'.length);
}

function permit(room: EditingRoom, agent: EditingAgent, action: Action): Result<undefined, EditingRefusal> {
  const collection = action === 'content.move' ? ('pages' as const) : undefined;
  const target = { commune: room.commune, collection, workflow: workflowOf(room, collection, agent) };
  const permitted = mayDo(agent.person, action, target);
  return permitted.ok ? permitted : refuse({ code: 'rights', why: permitted.refusal, action, target });
}
