import { composePageTree, type TreeNode, type TreePage } from '../content/page-tree.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

/** Puts a page below another (`''`: at the top of the site), at a place among its sub-pages (0 is the first). */
export interface Placement {
  readonly page: string;
  readonly under: string;
  readonly at: number;
}

/** What a key does to a page: among its neighbours, below the one before it, or beside its parent. */
export const TREE_KEYS = ['up', 'down', 'in', 'out'] as const;
export type TreeKey = (typeof TREE_KEYS)[number];

export interface PlacementPlan {
  /** The page changes parent: see `planMove`. `to` has no `index`. */
  readonly move: { readonly from: string; readonly to: string } | undefined;
  /** New `order` of the pages that need one, in menu order; ids are those before the move. */
  readonly orders: readonly { readonly id: string; readonly order: number }[];
}

export type PlacementRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'into-itself' }
  | { readonly code: 'same-place' };

/**
 * What putting a page somewhere writes. The other pages keep their order, and as few as possible get a new rank:
 * a rank between its neighbours if there is one, new ranks for all of them otherwise.
 *
 * @param pages all pages of the site, the shared ones included
 */
export function planPlacement(
  pages: readonly TreePage[],
  { page, under, at }: Placement,
): Result<PlacementPlan, PlacementRefusal> {
  const tree = composePageTree(pages);
  const found = findNode(tree, page);
  const parent = under === '' ? { id: '', children: tree } : findNode(tree, under)?.node;
  if (found === undefined || parent === undefined) return refuse({ code: 'not-found' });
  if (under !== '' && (under === page || findNode(found.node.children, under) !== undefined))
    return refuse({ code: 'into-itself' });

  const siblings = parent.children.filter(({ id }) => id !== page);
  const place = Math.max(0, Math.min(at, siblings.length));
  const isSameParent = found.parent === under;
  if (isSameParent && parent.children[place]?.id === page) return refuse({ code: 'same-place' });

  const name = keyOf(page).split('/').at(-1) ?? '';
  const move = isSameParent ? undefined : { from: page, to: under === '' ? name : `${keyOf(under)}/${name}` };
  const row = [...siblings.slice(0, place), found.node, ...siblings.slice(place)];
  return accept({ move, orders: rankRow(row, place) });
}

/** The placement that a key asks for; undefined when there is nowhere to go. */
export function placementOfKey(pages: readonly TreePage[], page: string, key: TreeKey): Placement | undefined {
  const tree = composePageTree(pages);
  const found = findNode(tree, page);
  if (found === undefined) return undefined;
  const { parent, siblings, at } = found;
  const before = siblings[at - 1];
  switch (key) {
    case 'up':
      return at === 0 ? undefined : { page, under: parent, at: at - 1 };
    case 'down':
      return at === siblings.length - 1 ? undefined : { page, under: parent, at: at + 1 };
    case 'in':
      return before === undefined ? undefined : { page, under: before.id, at: before.children.length };
    case 'out': {
      const above = findNode(tree, parent);
      return above === undefined ? undefined : { page, under: above.parent, at: above.at + 1 };
    }
  }
}

interface FoundNode {
  readonly node: TreeNode;
  /** Id of the page above, '' at the top. */
  readonly parent: string;
  readonly siblings: readonly TreeNode[];
  readonly at: number;
}

function findNode(nodes: readonly TreeNode[], id: string, parent = ''): FoundNode | undefined {
  for (const [at, node] of nodes.entries()) {
    if (node.id === id) return { node, parent, siblings: nodes, at };
    const below = findNode(node.children, id, node.id);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Room between two ranks, so that the next page put between them needs no other change. */
const STEP = 10;

/** Ranks of a row whose page at `place` is new there. Pages without rank follow, by alphabet: they need one before it. */
function rankRow(row: readonly TreeNode[], place: number): PlacementPlan['orders'] {
  const moved = row[place];
  const before = row[place - 1];
  const after = row[place + 1];
  if (moved === undefined) return [];
  const low = before === undefined ? -1 : before.order;
  if (low !== undefined) {
    const high = after?.order ?? low + 2 * STEP + 1;
    const order = before === undefined ? Math.floor(high / 2) : low + Math.min(STEP, Math.ceil((high - low) / 2));
    const fits = order > low && order < high;
    if (fits) return moved.order === order ? [] : [{ id: moved.id, order }];
  }
  return row.flatMap((node, index) => {
    const order = (index + 1) * STEP;
    // Behind the page that moved, those without rank stay behind by themselves.
    const isBehind = index > place && row.slice(index).every((other) => other.order === undefined);
    return node.order === order || isBehind ? [] : [{ id: node.id, order }];
  });
}

function keyOf(id: string): string {
  return id.replace(/(?:^|\/)index$/, '');
}
