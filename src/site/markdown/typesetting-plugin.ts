import type { Text } from 'mdast';
import { defineMdastPlugin, type MdastVisitorContext } from 'satteri';
import type { Language } from '../../core/content/taxonomy.ts';
import { type TextRun, typographyOfRuns } from '../../core/content/typography.ts';

/**
 * Sets each block's text. Nodes come in the order of the document, a block before its text:
 * collecting them costs a quarter of reading each block's children.
 */
export function typesetting(language: Language) {
  if (language !== 'fr') return undefined;
  let runs: TextRun[] = [];
  let nodes: (Readonly<Text> | undefined)[] = [];

  const setBlock = (_: unknown, context: MdastVisitorContext): void => {
    const values = typographyOfRuns(runs);
    for (const [index, node] of nodes.entries()) {
      const value = values[index];
      if (node !== undefined && value !== undefined && value !== node.value) {
        context.setProperty(node, 'value', value);
      }
    }
    runs = [];
    nodes = [];
  };
  const freeze = (value: string) => (): void => {
    runs.push({ value, frozen: true });
    nodes.push(undefined);
  };
  const object = freeze('\uFFFC');

  return defineMdastPlugin({
    name: 'typesetting',
    paragraph: setBlock,
    heading: setBlock,
    tableCell: setBlock,
    text(node: Readonly<Text>) {
      runs.push({ value: node.value, frozen: false });
      nodes.push(node);
    },
    break: freeze('\n'),
    inlineCode: object,
    imageReference: object,
    footnoteReference: object,
    custom: object,
    after: setBlock,
  });
}
