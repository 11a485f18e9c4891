import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { communes, readSite, type WrittenPage, type WrittenSite } from './read-site.ts';

/** Bytes; 14 kB is what the first round trip of a connection carries. */
const homeBudget = 14_000;
const pageBudget = 20_000;
/** Bytes as stored: these are loaded beside the page, in the size that the screen asks for. */
const pictureBudget = 200_000;
const scriptBudget = 6_000;

describe.each(communes)('the weight of %s', (slug) => {
  let site: WrittenSite;
  const weights: { path: string; gzip: number; brotli: number }[] = [];

  beforeAll(async () => {
    site = await readSite(slug);
    const styles = new Map<string, Weight>();
    for (const page of site.pages) {
      const parts = [weigh(Buffer.from(page.html))];
      for (const href of styleSheets(page)) {
        const known = styles.get(href) ?? weigh(await readFile(join(site.folder, href)));
        styles.set(href, known);
        parts.push(known);
      }
      weights.push({ path: page.path, gzip: sum(parts, 'gzip'), brotli: sum(parts, 'brotli') });
    }
    weights.sort((a, b) => b.gzip - a.gzip);
    const [heaviest] = weights;
    const home = weights.find(({ path }) => path === '/');
    console.log(
      `${slug}\u00A0: accueil ${kilobytes(home?.gzip)} gzip, ${kilobytes(home?.brotli)} brotli\u202F; ` +
        `la plus lourde ${heaviest?.path} ${kilobytes(heaviest?.gzip)} gzip, ${kilobytes(heaviest?.brotli)} brotli ` +
        `(${site.pages.length} pages, HTML et CSS)`,
    );
  });

  it('holds its home page and the CSS in 14 kB compressed', () => {
    expect(weights.filter(({ path, gzip }) => path === '/' && gzip > homeBudget)).toEqual([]);
  });

  it('holds any page and its CSS in 20 kB compressed', () => {
    expect(weights.filter(({ gzip }) => gzip > pageBudget)).toEqual([]);
  });

  it('has no picture over 200 kB, whatever its size on screen', async () => {
    const pictures = [...site.files].filter((file) => /\.(?:avif|webp|jpe?g|png|gif)$/.test(file));
    const sizes = await Promise.all(
      pictures.map(async (file) => ({ file, bytes: (await readFile(join(site.folder, file))).length })),
    );
    expect(sizes.filter(({ bytes }) => bytes > pictureBudget)).toEqual([]);
  });

  it('asks for little script, none of it inside the page', async () => {
    const scripts = new Set(
      site.pages
        .filter(({ path }) => path !== '/recherche/')
        .flatMap((page) => page.elements.filter(({ name }) => name === 'script'))
        .flatMap(({ attributes }) => attributes['src'] ?? []),
    );
    let bytes = 0;
    for (const src of scripts) bytes += weigh(await readFile(join(site.folder, src))).gzip;
    expect(bytes).toBeLessThanOrEqual(scriptBudget);
  });
});

interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

function weigh(bytes: Buffer): Weight {
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

function styleSheets({ elements }: WrittenPage): readonly string[] {
  return elements
    .filter(
      ({ name, attributes }) =>
        name === 'link' && attributes['rel'] === 'stylesheet' && attributes['media'] !== 'print',
    )
    .flatMap(({ attributes }) => attributes['href'] ?? []);
}

function sum(parts: readonly Weight[], form: keyof Weight): number {
  return parts.reduce((total, part) => total + part[form], 0);
}

function kilobytes(bytes = 0): string {
  return `${(bytes / 1000).toFixed(1).replace('.', ',')}\u00A0kB`;
}
