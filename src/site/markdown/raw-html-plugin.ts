import { defineMdastPlugin } from 'satteri';
import { isLineBreak } from '../../core/content/markdown-model/raw-html.ts';

/** Drops raw HTML and comments: what agents write never reaches the page as markup. */
export const rawHtmlRemoval = defineMdastPlugin({
  name: 'raw-html-removal',
  html(node, context) {
    const inline = context.parent(node).type !== 'root';
    if (inline && isLineBreak(node)) context.replaceNode(node, { type: 'break' });
    else context.removeNode(node);
  },
});
