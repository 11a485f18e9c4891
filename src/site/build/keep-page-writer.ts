import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { build } from 'astro';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { astroConfig } from '../astro-config.ts';
import { fillCollection } from '../commune-loader.ts';
import type { SiteContext } from '../current-site.ts';
import { lastTextRenderer, type TextRenderer } from '../text-renderer.ts';
import { linkFiles } from './link-files.ts';
import { digestBundleSources, type KnownFiles } from './source-digest.ts';
import type { PageWriter } from './write-pages.ts';

/** The template of one commune, bundled and loaded. */
interface Kept {
  readonly renderer: PageRenderer;
  readonly texts: TextRenderer;
  /** Of all that the bundle holds besides texts and facts. */
  readonly digest: string;
  /** Absolute path of a copy of the scripts and style sheets. */
  readonly assets: string;
}

/**
 * Astro's own renderer of pages, as its build hands it to an integration; it outlives the build.
 * `app` is not promised: without it, each publication bundles the template again.
 */
interface PageRenderer extends AstroPrerenderer {
  readonly app?: { readonly routeCache?: { clearAll(): void } };
}

const ASSETS = '_astro';

/**
 * Writes the pages of one commune again and again: the template is bundled the first time and after it
 * changed; then only texts are read and pages written, about ten times as fast, byte for byte the same.
 */
export function keepPageWriter(): PageWriter {
  let kept: Kept | undefined;
  let known: KnownFiles = {};
  return async (site, folders) => {
    const sources = await digestBundleSources(site.repository, site.commune.slug, known);
    known = sources.files;
    const digest = digestBundle(site, sources.digest);
    if (kept?.digest === digest) {
      await writeAgain(kept, site, folders.output);
      return;
    }
    kept = undefined;
    let renderer: PageRenderer | undefined;
    const keep = keepRenderer((standard) => {
      renderer = standard;
    });
    await build(astroConfig(site, folders, [keep]));
    const texts = lastTextRenderer();
    if (renderer?.app?.routeCache === undefined || texts === undefined) return;
    const assets = join(folders.root, 'kept-assets');
    await rm(assets, { recursive: true, force: true });
    await linkFiles(join(folders.output, ASSETS), assets);
    kept = { renderer, texts, digest, assets };
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

async function writeAgain({ renderer, texts, assets }: Kept, site: SiteContext, output: string): Promise<void> {
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

function digestBundle({ commune: { slug, config, entries } }: SiteContext, sources: string): string {
  // Texts that run code are compiled with the template.
  const compiled = Object.values(entries)
    .flat()
    .flatMap(({ format, file, body }) => (format === 'mdx' ? [file, body] : []));
  const parts = [sources, slug, config.url, config.fictional, compiled];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
