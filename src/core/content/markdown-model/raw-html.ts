import type { Html, Nodes, Parents } from 'mdast';

/**
 * Drops raw HTML and comments from a tree, in place. `<br>` inside a sentence or a table cell is
 * kept as a line break: many editors write it, and cells have no other way.
 */
export function removeRawHtml(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type !== 'html') children.push(child);
    else if (parent.type !== 'root' && isLineBreak(child)) children.push({ type: 'break' });
    if ('children' in child) removeRawHtml(child);
  }
  // Only html nodes left, and a break may stand wherever inline html stood.
  parent.children = children as typeof parent.children;
}

export function isLineBreak(html: Readonly<Html>): boolean {
  return /^<br\s*\/?>$/i.test(html.value);
}
