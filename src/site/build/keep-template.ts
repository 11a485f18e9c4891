import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { BuildFolders } from '../astro-config.ts';
import { fillCollections } from '../fill-collections.ts';
import type { SiteContext } from '../site-context.ts';
import { bundleTemplate } from './bundle-template.ts';
import { linkFiles } from './link-files.ts';
import { listPages, type PageRenderer, pageAddress, renderPage } from './render-pages.ts';
import { digestOverrides, digestTemplate, type KnownFiles } from './source-digest.ts';
import { type PageWriter, type WrittenPages, writePages } from './write-pages.ts';

/** A bundle of the template, loaded: for every commune of the same look. */
interface Bundle {
  readonly renderer: PageRenderer;
  /** Astro's root when it was bundled. */
  readonly root: string;
  /** Absolute path of a copy of the scripts and style sheets. */
  readonly assets: string;
  /** Paths from the repository of the files bundled with the template, and a digest of all that it was made from. */
  readonly modules: readonly string[];
  readonly digest: string;
}

const ASSETS = '_astro';
/** One for each theme, and a few for communes that change theirs. */
const BUNDLES = 8;

/** The template, bundled once for all communes of the same look, and again after it changed. */
export interface KeptTemplate {
  /**
   * Writes the pages of one site after the other. Once the template is bundled only texts are read and pages
   * written, several times as fast, byte for byte the same.
   */
  readonly write: PageWriter;
  /**
   * One page of a site, without writing it.
   *
   * @param folders where the template is bundled when it is not yet
   * @returns `undefined` when the site has no page at this address
   */
  readonly render: (site: SiteContext, folders: BuildFolders, address: string) => Promise<string | undefined>;
}

export function keepTemplate(): KeptTemplate {
  const bundles = new LRUCache<string, Bundle>({ max: BUNDLES });
  let known: KnownFiles = {};

  /** The bundle for a look, if there is one and what it was made from is still the same. */
  async function keptBundle({ repository }: SiteContext, look: string): Promise<Bundle | undefined> {
    const kept = bundles.get(look);
    if (kept === undefined) return undefined;
    const template = await digestTemplate(repository, kept.modules, known);
    known = template.files;
    if (template.digest === kept.digest) return kept;
    bundles.delete(look);
    return undefined;
  }

  async function bundle(site: SiteContext, folders: BuildFolders, look: string): Promise<WrittenPages> {
    const start = Date.now();
    const { renderer, modules, pages } = await bundleTemplate(site, folders);
    const { digest, files } = await digestTemplate(site.repository, modules, known);
    known = files;
    if (renderer.app?.routeCache === undefined) return pages;
    const assets = join(folders.root, 'kept-assets', look);
    await rm(assets, { recursive: true, force: true });
    await linkFiles(join(folders.output, ASSETS), assets);
    // What changed meanwhile may have been read before or after: such a bundle serves once.
    const changed = Object.values(files).some(({ time }) => time >= start);
    bundles.set(look, { renderer, root: folders.root, assets, modules, digest: changed ? '' : digest });
    return pages;
  }

  return {
    async write(site, folders) {
      const look = await digestLook(site);
      const kept = await keptBundle(site, look);
      if (kept === undefined) return bundle(site, folders, look);
      await linkFiles(kept.assets, join(folders.output, ASSETS));
      await fillCollections(kept.root);
      return writePages(kept.renderer, site, folders.output);
    },
    async render(site, folders, address) {
      const look = await digestLook(site);
      if ((await keptBundle(site, look)) === undefined) await bundle(site, folders, look);
      const kept = bundles.get(look);
      if (kept === undefined) return undefined;
      await fillCollections(kept.root);
      const page = (await listPages(kept.renderer)).find(
        (listed) => listed.route.type !== 'endpoint' && pageAddress(listed) === address,
      );
      return page === undefined ? undefined : (await renderPage(kept.renderer, page, site)).text();
    },
  };
}

async function digestLook({ repository, commune }: SiteContext): Promise<string> {
  const { slug, config, entries } = commune;
  // Texts that run code are compiled with the template.
  const compiled = Object.values(entries)
    .flat()
    .flatMap(({ format, file, body }) => (format === 'mdx' ? [file, body] : []));
  const parts = [config.theme, await digestOverrides(repository, slug), config.fictional, compiled];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
