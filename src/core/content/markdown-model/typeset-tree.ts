import type { Node, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../taxonomy.ts';
import { type TextRun, typographyOfRuns } from '../typography.ts';

/** The parts of a text that are set as a whole: their runs share quotations and spaces. */
const TYPESET_BLOCKS = ['paragraph', 'heading', 'tableCell'] as const;

/** Sets the text of a tree, in place, as its language wants it. */
export function typesetTree(tree: Root, language: Language): void {
  if (language !== 'fr') return;
  visit(tree, (node) => {
    if ((TYPESET_BLOCKS as readonly string[]).includes(node.type)) typesetBlock(node as Parent);
  });
}

/** How a node inside a block counts for its typography; undefined when it adds nothing. */
function runOf(node: Node): TextRun | undefined {
  switch (node.type) {
    case 'text':
      return { value: (node as Text).value, frozen: false };
    case 'break':
      return { value: '\n', frozen: true };
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return { value: '\uFFFC', frozen: true };
    default:
      return undefined;
  }
}

function typesetBlock(block: Parent): void {
  const nodes: Node[] = [];
  const runs: TextRun[] = [];
  visit(block, (node) => {
    const run = runOf(node);
    if (run === undefined) return;
    nodes.push(node);
    runs.push(run);
  });
  for (const [index, value] of typographyOfRuns(runs).entries()) {
    const node = nodes[index];
    if (node?.type === 'text') (node as Text).value = value;
  }
}
