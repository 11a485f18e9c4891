import type { Html, Nodes, Parents } from 'mdast';

/**
 * Drops raw HTML and comments from a tree, in place. `<br>` inside a sentence or a table cell
 * becomes a line break: many editors write it, and cells have no other way.
 */
export function removeRawHtml(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type !== 'html') children.push(child);
    else if (isLineBreak(child, parent)) children.push({ type: 'break' });
    if ('children' in child) removeRawHtml(child);
  }
  // Nodes only leave, or give way to a break where a sentence may hold one.
  parent.children = children as typeof parent.children;
}

/** Whether raw HTML is a `<br>` that stands inside a sentence. */
export function isLineBreak(html: Readonly<Html>, parent: Readonly<Parents>): boolean {
  return SENTENCE_PARENTS.has(parent.type) && /^<br\s*\/?>$/i.test(html.value);
}

const SENTENCE_PARENTS: ReadonlySet<Parents['type']> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
