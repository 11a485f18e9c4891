import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { print, spread } from '../measure.ts';
import type { SiteBench } from './site-bench.ts';

/** Compressed weight of each page with the style sheets that it asks for, over every built site. */
export async function benchWeights({ repository }: SiteBench): Promise<void> {
  const dist = join(repository, 'dist');
  const slugs = (await readdir(dist)).filter((name) => !name.startsWith('.'));
  for (const slug of slugs) {
    const site = join(dist, slug);
    const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
    const weights = await Promise.all(pages.map((page) => weigh(site, page)));
    const home = weights[pages.indexOf('index.html')];
    if (home !== undefined) {
      print({ bench: 'site', metric: `weight.${slug}.home.gzip`, unit: 'bytes', ...spread([home.gzip]) });
      print({ bench: 'site', metric: `weight.${slug}.home.brotli`, unit: 'bytes', ...spread([home.brotli]) });
    }
    print({
      bench: 'site',
      metric: `weight.${slug}.pages.gzip`,
      unit: 'bytes',
      ...spread(weights.map((weight) => weight.gzip)),
    });
    const heaviest =
      pages[weights.findIndex((weight) => weight.gzip === Math.max(...weights.map((other) => other.gzip)))];
    console.error(`  ${slug} : la page la plus lourde est /${heaviest}`);
  }
}

async function weigh(site: string, page: string): Promise<{ gzip: number; brotli: number }> {
  const html = await readFile(join(site, page));
  const sheets = [
    ...html
      .toString()
      .matchAll(/<link[^>]+rel="stylesheet"[^>]*href="(\/[^"]+)"|<link[^>]+href="(\/[^"]+)"[^>]*rel="stylesheet"/g),
  ].map((match) => match[1] ?? match[2] ?? '');
  const parts = [html, ...(await Promise.all(sheets.map((sheet) => readFile(join(site, sheet)))))];
  return {
    gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).byteLength, 0),
    brotli: parts.reduce((sum, part) => sum + brotliCompressSync(part).byteLength, 0),
  };
}
