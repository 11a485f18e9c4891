/** The page editor as built: a folder of files named by their content. */
export interface EditorBundle {
  /** Names of the files that the page loads first. */
  readonly entry: { readonly script: string; readonly styles: readonly string[]; readonly preloads: readonly string[] };
  /** @returns `undefined` when there is no such file */
  readonly read: (
    name: string,
    acceptsBrotli: boolean,
  ) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly encoding?: 'br' } | undefined>;
}
