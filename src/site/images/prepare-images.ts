import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { ImageFiles } from '../../core/content/image-lookup.ts';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import { planVariants, type VariantPlan } from './image-variants.ts';

/** Changing an encoder setting changes this mark, and with it every cached file. */
const RECIPE = 'avif-q50-e2 webp-q76-e3 jpeg-q78-moz png-8 v1';

/** Addresses of a picture's variants begin here; the name holds a digest, so they may be cached for ever. */
const PUBLIC_FOLDER = '_images';

/**
 * Makes every picture of a commune in its sizes and formats, with sharp, only those that the cache lacks.
 * Metadata (place, camera) is dropped; orientation is applied.
 *
 * @param cache folder kept between builds, shared by communes: files are named by content
 * @param output the built site's root; variants are hard-linked into it
 * @returns variants by the path that texts use (`media/x.jpg`)
 */
export async function prepareImages(
  commune: LoadedCommune,
  repository: string,
  cache: string,
  output: string,
): Promise<Map<string, ImageFiles>> {
  await mkdir(cache, { recursive: true });
  await mkdir(join(output, PUBLIC_FOLDER), { recursive: true });
  const result = new Map<string, ImageFiles>();
  for (const [path, media] of commune.media) {
    if (media.kind !== 'image') continue;
    const source = join(repository, media.root, path);
    result.set(
      path,
      path.endsWith('.svg')
        ? await placeDrawing(source, media, output)
        : await placePicture(source, media, cache, output),
    );
  }
  return result;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function placeDrawing(source: string, size: Size, output: string): Promise<ImageFiles> {
  const bytes = await readFile(source);
  const name = `${stem(source)}-${digest(bytes)}.svg`;
  await place(source, join(output, PUBLIC_FOLDER, name));
  return { width: size.width, height: size.height, fallback: `/${PUBLIC_FOLDER}/${name}`, sources: [] };
}

async function placePicture(source: string, size: Size, cache: string, output: string): Promise<ImageFiles> {
  const bytes = await readFile(source);
  const key = digest(bytes, RECIPE);
  const transparent = source.endsWith('.png') && (await sharp(bytes).metadata()).hasAlpha;
  const variants = planVariants(size.width, transparent);
  const names = await Promise.all(
    variants.map(async (variant) => {
      const name = `${stem(source)}-${key}-${variant.width}.${variant.format}`;
      const cached = join(cache, name);
      if (!(await exists(cached))) await encode(bytes, variant, cached);
      await place(cached, join(output, PUBLIC_FOLDER, name));
      return { ...variant, address: `/${PUBLIC_FOLDER}/${name}` };
    }),
  );
  const srcset = (format: VariantPlan['format']) =>
    names
      .filter((name) => name.format === format)
      .map((name) => `${name.address} ${name.width}w`)
      .join(', ');
  return {
    width: size.width,
    height: size.height,
    // The plan always ends with the fallback.
    fallback: names.at(-1)?.address ?? '',
    sources: [
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ],
  };
}

/** Written beside then renamed, so that a stopped build never leaves half a picture in the cache. */
async function encode(bytes: Uint8Array, variant: VariantPlan, target: string): Promise<void> {
  const resized = sharp(bytes).autoOrient().resize({ width: variant.width, withoutEnlargement: true });
  const temporary = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  switch (variant.format) {
    case 'avif':
      await resized.avif({ quality: 50, effort: 2 }).toFile(temporary);
      break;
    case 'webp':
      await resized.webp({ quality: 76, effort: 3 }).toFile(temporary);
      break;
    case 'jpeg':
      await resized.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }).toFile(temporary);
      break;
    case 'png':
      await resized.png({ palette: true, effort: 6 }).toFile(temporary);
      break;
  }
  await rename(temporary, target);
}

async function place(source: string, target: string): Promise<void> {
  if (await exists(target)) return;
  // A hard link costs nothing; across file systems it is refused, and a copy does.
  await link(source, target).catch(() => copyFile(source, target));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function digest(bytes: Uint8Array, recipe = ''): string {
  return createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 10);
}

function stem(path: string): string {
  return basename(path)
    .replace(/\.[^.]+$/, '')
    .normalize('NFD')
    .replace(/[^\w-]+/g, '')
    .slice(0, 48);
}
