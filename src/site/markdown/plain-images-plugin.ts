import { normalizeUri } from 'micromark-util-sanitize-uri';
import { defineMdastPlugin } from 'satteri';

/**
 * Renames images so that Astro's own image pipeline, which runs after this plugin, does not take
 * them for imports: the build has made their files already.
 */
export const plainImages = defineMdastPlugin({
  name: 'plain-images',
  image(node, context) {
    const { url, alt, title } = node;
    context.replaceNode(node, {
      type: 'contentImage',
      children: [],
      data: {
        hName: 'img',
        hProperties: {
          src: normalizeUri(url),
          alt: alt ?? '',
          ...(title === null || title === undefined ? {} : { title }),
        },
      },
    });
  },
});
