import type { Html, Nodes, Parents } from 'mdast';

/**
 * Drops raw HTML and comments from a tree, in place, with the paragraphs that hold nothing else.
 * `<br>` inside a sentence or a table cell becomes a line break: many editors write it, and cells
 * have no other way.
 */
export function removeRawHtml(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if (isOnlyRawHtml(child)) continue;
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

/** Whether a paragraph would be left empty. */
export function isOnlyRawHtml(node: Readonly<Nodes>): boolean {
  return (
    node.type === 'paragraph' && node.children.every((child) => child.type === 'html' && !isLineBreak(child, node))
  );
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
