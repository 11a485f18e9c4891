/** What the build made of one image: its size and the files a browser may choose from. */
export interface ImageFiles {
  /** In CSS pixels, of the largest file. */
  readonly width: number;
  readonly height: number;
  /** Address for browsers that know none of the sources' types. */
  readonly fallback: string;
  /** Best type first, each with its `srcset` by width. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

/**
 * Finds the files made from an image.
 *
 * @param src as written in the content, e.g. `media/marche.jpg`
 * @returns undefined for an image that the build does not know
 */
export type ImageLookup = (src: string) => ImageFiles | undefined;

/** Width of an image in a column of text. */
export const CONTENT_IMAGE_SIZES = '(min-width: 48rem) 44rem, 100vw';
