/** A file of a commune's folder that should hold text, as the reading adapter hands it over. */
export type SourceFile =
  | { readonly path: string; readonly kind: 'text'; readonly text: string }
  /** `other`: neither text nor picture nor document, in a place where it has no use; a folder's path ends with `/`. */
  | {
      readonly path: string;
      readonly kind: 'unreadable';
      readonly reason: 'encoding' | 'too-large' | 'symlink' | 'other';
    };

/** A picture or a document to download. */
export type MediaFile =
  | {
      readonly path: string;
      readonly kind: 'image';
      readonly bytes: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly path: string; readonly kind: 'document'; readonly bytes: number }
  | {
      readonly path: string;
      readonly kind: 'unreadable';
      readonly bytes: number;
      /** `format`: an image of a kind that browsers do not all show. */
      readonly reason: 'too-large' | 'not-an-image' | 'symlink' | 'format';
    };

/** One folder (`communes/_shared` or `communes/<slug>`); paths inside are relative to it. */
export interface ContentFolder {
  /** Path from the repository's root, without trailing slash. */
  readonly root: string;
  readonly texts: readonly SourceFile[];
  readonly media: readonly MediaFile[];
}
