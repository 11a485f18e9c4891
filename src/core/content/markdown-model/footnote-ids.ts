import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Gives a tree's footnotes, in place, names that may stand in an address and in an `id`. */
export function nameFootnotes(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = footnoteId(node.identifier);
    }
  });
}

/** Letters, digits and dashes; every other sign by its number, so that two names never become one. */
export function footnoteId(identifier: string): string {
  return identifier.normalize('NFC').replace(/[^a-z0-9-]/giu, (sign) => `-u${sign.codePointAt(0)?.toString(16)}-`);
}
