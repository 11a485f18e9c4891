import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { build } from 'astro';
import { LRUCache } from 'lru-cache';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { astroConfig } from '../astro-config.ts';
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

/**
 * Writes the pages of one site after the other: the template is bundled once for all communes of the same look,
 * and again after it changed; otherwise only texts are read and pages written, several times as fast, byte for byte
 * the same.
 */
export function keepPageWriter(): PageWriter {
  const bundles = new LRUCache<string, Bundle>({ max: BUNDLES });
  let known: KnownFiles = {};
  return async (site, folders) => {
    const template = await digestTemplate(site.repository, known);
    known = template.files;
    const look = await digestLook(site, template.digest);
    const bundle = bundles.get(look);
    if (bundle !== undefined) {
      await writeAgain(bundle, site, folders.output);
      return;
    }
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

async function writeAgain({ renderer, texts, assets }: Bundle, site: SiteContext, output: string): Promise<void> {
  for (const collection of COLLECTION_NAMES) await fillCollection(collection, texts);
  renderer.app?.routeCache?.clearAll();
  await linkFiles(assets, join(output, ASSETS));
  const written: Promise<void>[] = [];
  for (const { pathname, route } of await renderer.getStaticPaths()) {
    const address = route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
    const answer = await renderer.render(new Request(new URL(address, site.commune.config.url)), { routeData: route });
    const response = answer instanceof Response ? answer : answer.response;
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.length > 0) written.push(writePage(join(output, fileOf(pathname, route)), body));
  }
  await Promise.all(written);
}

async function writePage(file: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}

/** As Astro names files when each page has its folder. */
function fileOf(pathname: string, { type }: RouteData): string {
  if (type === 'endpoint') return pathname;
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
