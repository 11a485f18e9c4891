import type { AstroPrerenderer } from 'astro';
import type { SiteContext } from '../site-context.ts';

/**
 * Astro's own renderer of pages, as its build hands it to an integration; it outlives the build.
 * `app` is not promised: without it, each writing bundles the template again.
 */
export interface PageRenderer extends AstroPrerenderer {
  readonly app?: { readonly routeCache?: { clearAll(): void } };
}

export type ListedPage = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Every page and feed of the current site, from its texts as `fillCollections` left them. */
export async function listPages(renderer: PageRenderer): Promise<readonly ListedPage[]> {
  renderer.app?.routeCache?.clearAll();
  return renderer.getStaticPaths();
}

export async function renderPage(renderer: PageRenderer, page: ListedPage, site: SiteContext): Promise<Response> {
  const url = new URL(pageAddress(page), site.commune.config.url);
  const answer = await renderer.render(new Request(url), { routeData: page.route });
  return answer instanceof Response ? answer : answer.response;
}

export function pageAddress({ pathname, route }: ListedPage): string {
  return route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
}
