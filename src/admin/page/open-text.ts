/** The text that is open in the form, as the address says it. */
export interface OpenText {
  readonly collection: string;
  /** Undefined for a text that was never saved. */
  readonly id: string | undefined;
}

/** @param hash of an address of Decap: `#/collections/<kind>/entries/<id>` or `#/collections/<kind>/new` */
export function openText(hash: string): OpenText | undefined {
  const found = /^#\/collections\/([^/?]+)\/(?:entries\/([^?]+)|new(?=$|\?))/.exec(hash);
  const [, collection, id] = found ?? [];
  return collection === undefined ? undefined : { collection, id: id === undefined ? undefined : decode(id) };
}

function decode(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
