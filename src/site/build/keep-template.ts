import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { build } from 'astro';
import { LRUCache } from 'lru-cache';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { astroConfig, type BuildFolders } from '../astro-config.ts';
import { fillCollection } from '../commune-loader.ts';
import type { SiteContext } from '../current-site.ts';
import { lastTextRenderer, type TextRenderer } from '../text-renderer.ts';
import { linkFiles } from './link-files.ts';
import { digestOverrides, digestTemplate, type KnownFiles } from './source-digest.ts';
import type { PageWriter } from './write-pages.ts';

/** A bundle of the template, loaded: for every commune of the same look. */
interface Bundle {
  readonly renderer: PageRenderer;
  readonly texts: TextRenderer;
  /** Absolute path of a copy of the scripts and style sheets. */
  readonly assets: string;
}

/**
 * Astro's own renderer of pages, as its build hands it to an integration; it outlives the build.
 * `app` is not promised: without it, each writing bundles the template again.
 */
interface PageRenderer extends AstroPrerenderer {
  readonly app?: { readonly routeCache?: { clearAll(): void } };
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

  async function lookOf(site: SiteContext): Promise<string> {
    const template = await digestTemplate(site.repository, known);
    known = template.files;
    return digestLook(site, template.digest);
  }

  async function bundle(site: SiteContext, folders: BuildFolders, look: string): Promise<void> {
    let renderer: PageRenderer | undefined;
    const keep = keepRenderer((standard) => {
      renderer = standard;
    });
    await build(astroConfig(site, folders, [keep]));
    const texts = lastTextRenderer();
    if (renderer?.app?.routeCache === undefined || texts === undefined) return;
    const assets = join(folders.root, 'kept-assets', look);
    await rm(assets, { recursive: true, force: true });
    await linkFiles(join(folders.output, ASSETS), assets);
    bundles.set(look, { renderer, texts, assets });
  }

  return {
    async write(site, folders) {
      const look = await lookOf(site);
      const kept = bundles.get(look);
      if (kept === undefined) await bundle(site, folders, look);
      else await writeAgain(kept, site, folders.output);
    },
    async render(site, folders, address) {
      const look = await lookOf(site);
      if (!bundles.has(look)) await bundle(site, folders, look);
      const kept = bundles.get(look);
      if (kept === undefined) return undefined;
      for (const page of await listPages(kept)) {
        if (page.route.type !== 'endpoint' && pageAddress(page) === address)
          return new TextDecoder().decode(await renderPage(kept, page, site));
      }
      return undefined;
    },
  };
}

function keepRenderer(keep: (renderer: PageRenderer) => void): AstroIntegration {
  return {
    name: 'perron-keep-renderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => {
          keep(standard);
          return standard;
        }),
    },
  };
}

async function writeAgain(bundle: Bundle, site: SiteContext, output: string): Promise<void> {
  await linkFiles(bundle.assets, join(output, ASSETS));
  const written: Promise<void>[] = [];
  for (const page of await listPages(bundle)) {
    const body = await renderPage(bundle, page, site);
    if (body.length > 0) written.push(writePage(join(output, fileOf(page)), body));
  }
  await Promise.all(written);
}

type ListedPage = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Every page of the current site, its texts read anew. */
async function listPages({ renderer, texts }: Bundle): Promise<readonly ListedPage[]> {
  for (const collection of COLLECTION_NAMES) await fillCollection(collection, texts);
  renderer.app?.routeCache?.clearAll();
  return renderer.getStaticPaths();
}

async function renderPage({ renderer }: Bundle, page: ListedPage, site: SiteContext): Promise<Uint8Array> {
  const url = new URL(pageAddress(page), site.commune.config.url);
  const answer = await renderer.render(new Request(url), { routeData: page.route });
  const response = answer instanceof Response ? answer : answer.response;
  return new Uint8Array(await response.arrayBuffer());
}

function pageAddress({ pathname, route }: ListedPage): string {
  return route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
}

async function writePage(file: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}

/** As Astro names files when each page has its folder. */
function fileOf({ pathname, route }: ListedPage): string {
  if (route.type === 'endpoint') return pathname;
  return pathname === '/404' || pathname === '/404/' ? '404.html' : join(pathname, 'index.html');
}

async function digestLook({ repository, commune }: SiteContext, template: string): Promise<string> {
  const { slug, config, entries } = commune;
  // Texts that run code are compiled with the template.
  const compiled = Object.values(entries)
    .flat()
    .flatMap(({ format, file, body }) => (format === 'mdx' ? [file, body] : []));
  const parts = [template, config.theme, await digestOverrides(repository, slug), config.fictional, compiled];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
