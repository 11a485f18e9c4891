import { attribute, isElement, type PageElement } from './accessible-name.ts';

/** A page's elements, found in one walk. */
export interface PageElements {
  /** Every one, in order, those of templates included. */
  readonly all: readonly PageElement[];
  readonly byId: ReadonlyMap<string, PageElement>;
  readonly ids: readonly string[];
  /** The elements of a kind that a reader may meet: neither hidden nor in a template. */
  shown(...tags: readonly string[]): readonly PageElement[];
}

/** Walks a tree once; elements come in the order of the document. */
export function listElements(root: { readonly childNodes: PageElement['childNodes'] }): PageElements {
  const all: PageElement[] = [];
  const ids: string[] = [];
  const byId = new Map<string, PageElement>();
  const byTag = new Map<string, PageElement[]>();

  const walk = (nodes: PageElement['childNodes'], shown: boolean, inTemplate: boolean): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      all.push(node);
      const id = attribute(node, 'id');
      if (id !== undefined && !inTemplate) {
        ids.push(id);
        if (!byId.has(id)) byId.set(id, node);
      }
      const visible = shown && attribute(node, 'hidden') === undefined;
      if (visible) {
        const list = byTag.get(node.tagName);
        if (list === undefined) byTag.set(node.tagName, [node]);
        else list.push(node);
      }
      walk(node.childNodes, visible, inTemplate);
      if ('content' in node) walk(node.content.childNodes, false, true);
    }
  };
  walk(root.childNodes, true, false);
  return { all, byId, ids, shown: (...tags) => tags.flatMap((tag) => byTag.get(tag) ?? []) };
}
