import { defineMdastPlugin } from 'satteri';
import { isLineBreak, isOnlyRawHtml } from '../../core/content/markdown-model/raw-html.ts';

/** Drops raw HTML and comments: what agents write never reaches the page as markup. */
export const rawHtmlRemoval = defineMdastPlugin({
  name: 'raw-html-removal',
  html(node, context) {
    const parent = context.parent(node);
    if (isOnlyRawHtml(parent)) {
      if (context.indexOf(node) === 0) context.removeNode(parent);
    } else if (isLineBreak(node, parent)) context.replaceNode(node, { type: 'break' });
    else context.removeNode(node);
  },
});
