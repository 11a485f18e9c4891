/** Folders whose file names hold the digest of their content: what was kept once stays true. */
const HASHED = ['/_astro/', '/_images/', '/pagefind/fragment/', '/pagefind/index/', '/pagefind/filter/'];
/** Other files that pages need, asked again whenever the network answers. */
const SHARED = ['/_perron/', '/pagefind/'];

/**
 * What the service worker does with a request.
 *
 * - `page`: network first, then the copy, then the page that says that there is no network;
 * - `asset`: the copy first; its name changes with its content;
 * - `shared`: network first, then the copy;
 * - `none`: the browser does as without service worker.
 *
 * @param {{ method: string, url: string, mode: string }} request
 * @param {string} origin of the site
 * @returns {'page' | 'asset' | 'shared' | 'none'}
 */
export function decide({ method, url, mode }, origin) {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return 'none';
  if (mode === 'navigate') return 'page';
  if (HASHED.some((folder) => address.pathname.startsWith(folder))) return 'asset';
  if (SHARED.some((folder) => address.pathname.startsWith(folder))) return 'shared';
  return 'none';
}

/**
 * Whether an answer may be kept: a whole, public answer of the site itself, without error or detour.
 *
 * @param {{ status: number, type: string, redirected: boolean, headers: { get(name: string): string | null } }} response
 */
export function mayKeep({ status, type, redirected, headers }) {
  const caching = headers.get('cache-control') ?? '';
  return status === 200 && type === 'basic' && !redirected && !/no-store|private/.test(caching);
}

/**
 * Under which address a request is kept: pages are the same files whatever their query.
 *
 * @param {string} url
 */
export function keyOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
