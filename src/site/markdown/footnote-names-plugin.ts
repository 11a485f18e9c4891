import { defineMdastPlugin } from 'satteri';
import { footnoteId } from '../../core/content/markdown-model/footnote-ids.ts';

/** Gives footnotes names that may stand in an address and in an `id`. */
export const footnoteNames = defineMdastPlugin({
  name: 'footnote-names',
  footnoteReference(node, context) {
    context.setProperty(node, 'identifier', footnoteId(node.identifier));
  },
  footnoteDefinition(node, context) {
    context.setProperty(node, 'identifier', footnoteId(node.identifier));
  },
});
