/**
 * How long a browser may keep a file of a public site, as a `Cache-Control` value.
 *
 * A file whose name holds the digest of its content never changes, so it is kept for a year.
 * Everything else is asked again each time, which costs one 304 answer when nothing changed.
 *
 * @param path absolute path of the address, without query
 */
export function cacheControl(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(folder)) ? keptForAYear : askedAgain;
}

/** Folders whose file names hold the digest of their content (Astro, own images, Pagefind). */
export const hashedFolders = [
  '/_astro/',
  '/_images/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/filter/',
] as const;

export const keptForAYear = 'public, max-age=31536000, immutable';

const askedAgain = 'no-cache';
