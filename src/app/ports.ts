/** The built sites of the communes, as they stand when asked: a publication may replace one at any moment. */
export interface PublishedSites {
  /** @returns the release shown now, or `undefined` when this commune has none yet */
  open(slug: string): Promise<PublishedSite | undefined>;
}

/** One release of one commune's site; every file found through it belongs to that same release. */
export interface PublishedSite {
  readonly slug: string;
  /**
   * @param path names from the site's root, each a plain file name (`['actualites', 'index.html']`)
   * @returns `undefined` when nothing is there, or when a link leads out of the release
   */
  find(path: readonly string[]): Promise<PublishedFile | 'folder' | undefined>;
}

export interface PublishedFile {
  /** Changes whenever the content changes; made of letters, digits and hyphens. */
  readonly version: string;
  /** Bytes. */
  readonly size: number;
  /** @returns the content, or `undefined` when the release has been removed since */
  read(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * For large files.
   *
   * @param range first and last byte, both included
   * @returns `undefined` when the release has been removed since
   */
  stream(range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>;
}

export interface ByteRange {
  readonly first: number;
  readonly last: number;
}
