import { type AstroIntegration, build } from 'astro';
import { astroConfig, type BuildFolders } from '../astro-config.ts';
import { fillCollections } from '../fill-collections.ts';
import type { SiteContext } from '../site-context.ts';
import { listModules } from './list-modules.ts';
import type { PageRenderer } from './render-pages.ts';
import { type PageWriter, type WrittenPages, writePages } from './write-pages.ts';

/** What comes out of a bundling, and the pages written with it. */
export interface BundledTemplate {
  readonly renderer: PageRenderer;
  /** Paths from the repository of the files of `src/` that the bundle holds. */
  readonly modules: readonly string[];
  readonly pages: WrittenPages;
}

/** Lets Astro bundle the template, then writes the pages of the current site with the renderer that comes out of it. */
export async function bundleTemplate(site: SiteContext, folders: BuildFolders): Promise<BundledTemplate> {
  await fillCollections(folders.root);
  const modules = new Set<string>();
  let bundled: BundledTemplate | undefined;
  const takeOver = withRenderer(async (renderer) => {
    bundled = { renderer, modules: [...modules], pages: await writePages(renderer, site, folders.output) };
  });
  const integrations = [takeOver, listModules(site.repository, modules)];
  await build(astroConfig(site, folders, integrations), { devOutput: false, ...synchronisation(site) });
  if (bundled === undefined) throw new Error('Astro n’a demandé aucune page.');
  return bundled;
}

/** Bundles the template for one site, and keeps nothing of it. */
export const writeOnce: PageWriter = async (site, folders) => (await bundleTemplate(site, folders)).pages;

/** Astro asks its renderer for the list of pages once all is bundled; it finds none left to write. */
function withRenderer(write: (renderer: PageRenderer) => Promise<void>): AstroIntegration {
  return {
    name: 'perron-write-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            await write(standard);
            return [];
          },
        })),
    },
  };
}

/**
 * Before a build, Astro reads the collections in a server of its own and writes their types: a quarter of the whole.
 * Pages find our texts without it, except those that run code, which it compiles. The option stands in Astro's own
 * types of its builder; if it went away, builds would only be slower.
 */
function synchronisation({ commune }: SiteContext): { readonly sync: boolean } {
  return { sync: Object.values(commune.entries).some((texts) => texts.some(({ format }) => format === 'mdx')) };
}
