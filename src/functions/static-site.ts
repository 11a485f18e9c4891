import type { PublishedFile, PublishedSite } from '../app/ports.ts';
import type { CompressedBodies } from './content-encoding.ts';
import { chooseForm } from './file-form.ts';
import { fileResponse } from './file-response.ts';
import type { RedirectTables } from './redirects.ts';
import { readSitePath } from './site-path.ts';

export interface StaticSiteTools {
  readonly compressedBodies: CompressedBodies;
  readonly redirects: RedirectTables;
}

/**
 * Answers a GET or HEAD request from one release of a commune's site: the file, the folder's page,
 * the redirect of a moved page, or the commune's own 404 page.
 *
 * @returns `'gone'` when the release has been removed meanwhile: ask again with the current one;
 *   `'not-found'` when the site has neither such a page nor a 404 page of its own
 */
export async function answerFromSite(
  request: Request,
  site: PublishedSite,
  tools: StaticSiteTools,
): Promise<Response | 'not-found' | 'gone'> {
  const { pathname, search } = new URL(request.url);

  async function show(location: readonly string[], file: PublishedFile, status: 200 | 404) {
    const acceptEncoding = request.headers.get('accept-encoding');
    const form = await chooseForm(site, location, file, acceptEncoding, tools.compressedBodies);
    return (await fileResponse(request, `/${location.join('/')}`, form, status)) ?? 'gone';
  }

  const path = readSitePath(pathname);
  if (path !== undefined) {
    const location = path.isFolder ? [...path.names, 'index.html'] : path.names;
    const found = await site.find(location);
    if (typeof found === 'object') return show(location, found, 200);
    if (found === 'folder' && (await hasPage(site, location))) return redirect(308, `${pathname}/${search}`);
  }

  const target = await tools.redirects.find(site, pathname);
  if (target !== undefined) return redirect(301, /[?#]/.test(target) ? target : target + search);

  const page = await site.find(['404.html']);
  return typeof page === 'object' ? show(['404.html'], page, 404) : 'not-found';
}

async function hasPage(site: PublishedSite, folder: readonly string[]): Promise<boolean> {
  return typeof (await site.find([...folder, 'index.html'])) === 'object';
}

function redirect(status: 301 | 308, location: string): Response {
  return new Response(null, { status, headers: { Location: location, 'Cache-Control': 'no-cache' } });
}
