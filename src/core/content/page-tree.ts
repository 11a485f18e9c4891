import { addressOf } from './registry.ts';

/** What the tree needs to know of a page. */
export interface TreePage {
  /** Path in `content/pages`, without extension: `vivre/dechets`, `vivre/index`. */
  readonly id: string;
  readonly data: {
    readonly title: string;
    readonly menuTitle?: string | undefined;
    readonly order?: number | undefined;
    readonly summary: string;
  };
}

/** A page with its sub-pages, in menu order. */
export interface TreeNode {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** Short title for menus. */
  readonly label: string;
  readonly summary: string;
  readonly order: number | undefined;
  readonly children: readonly TreeNode[];
}

/**
 * The tree that folders make: `vivre/index` is the parent of `vivre/dechets`.
 * A page whose folder has no index hangs from the nearest ancestor that has one.
 */
export function composePageTree(pages: readonly TreePage[]): readonly TreeNode[] {
  const keys = new Map(pages.map((page) => [keyOf(page.id), page]));
  const childrenOf = new Map<string, TreePage[]>();
  for (const [key, page] of keys) {
    if (key === '') continue;
    const parent = parentOf(key, keys);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), page]);
  }
  const nodesUnder = (key: string): TreeNode[] =>
    (childrenOf.get(key) ?? [])
      .map((page) => ({ ...describe(page), children: nodesUnder(keyOf(page.id)) }))
      .sort(byMenuOrder);
  return nodesUnder('');
}

/** The way from the top of the tree to a page, that page included; empty for a page that is not in the tree. */
export function pathTo(tree: readonly TreeNode[], id: string): readonly TreeNode[] {
  for (const node of tree) {
    if (node.id === id) return [node];
    const below = pathTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

function describe({ id, data }: TreePage): Omit<TreeNode, 'children'> {
  return {
    id,
    // Pages always have an address.
    address: addressOf('pages', id) ?? '/',
    title: data.title,
    label: data.menuTitle ?? data.title,
    summary: data.summary,
    order: data.order,
  };
}

function keyOf(id: string): string {
  return id.replace(/(?:^|\/)index$/, '');
}

function parentOf(key: string, keys: ReadonlyMap<string, TreePage>): string {
  let parent = key;
  do parent = parent.includes('/') ? parent.slice(0, parent.lastIndexOf('/')) : '';
  while (parent !== '' && !keys.has(parent));
  return parent;
}

/** Ranked pages first, then by French alphabetical order. */
function byMenuOrder(a: TreeNode, b: TreeNode): number {
  return (
    (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || a.label.localeCompare(b.label, 'fr')
  );
}
