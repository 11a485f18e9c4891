import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { makeOnce, placeFile } from '../made-files.ts';
import type { VariantPlan } from './image-variants.ts';
import { IMAGE_FOLDER, type ImageTask } from './plan-images.ts';

/**
 * Makes the planned files that the cache lacks and places all of them in the site.
 * Metadata (place, camera) is dropped; orientation is applied.
 *
 * @param cache folder kept between builds, shared by communes: files are named by content
 * @param output the built site's root
 * @returns absolute paths of the pictures that are cut short or damaged, which only shows on decoding them
 */
export async function makeImages(tasks: readonly ImageTask[], cache: string, output: string): Promise<string[]> {
  const queue = [...Map.groupBy(tasks, ({ source, variant }) => `${source} ${variant?.width}`).values()];
  const damaged = new Set<string>();
  const work = async () => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      const source = group[0]?.source ?? '';
      if (damaged.has(source)) continue;
      await makeGroup(group, cache, output).catch(async (error: unknown) => {
        if (await isReadable(source)) throw error;
        damaged.add(source);
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return [...damaged].sort();
}

function isReadable(source: string): Promise<boolean> {
  return sharp(source)
    .resize(16)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** The files of one picture in one width, which is read and reduced once for all of them. */
async function makeGroup(group: readonly ImageTask[], cache: string, output: string): Promise<void> {
  let pixels: ReturnType<typeof readPixels> | undefined;
  for (const { source, name, variant } of group) {
    const encodeTo = async (target: string) => {
      if (variant === undefined) return;
      // Only a PNG keeps the density of its original.
      if (variant.format === 'png') return encode(reduce(source, variant.width), variant, target);
      pixels ??= readPixels(source, variant.width);
      const { data, info } = await pixels;
      const { width, height, channels } = info;
      return encode(sharp(data, { raw: { width, height, channels } }), variant, target);
    };
    const made = variant === undefined ? source : await makeOnce(cache, name, encodeTo);
    await placeFile(made, join(output, IMAGE_FOLDER, name));
  }
}

function readPixels(source: string, width: number) {
  return reduce(source, width).raw().toBuffer({ resolveWithObject: true });
}

function reduce(source: string, width: number): Sharp {
  return sharp(source).autoOrient().resize({ width, withoutEnlargement: true });
}

async function encode(reduced: Sharp, { format }: VariantPlan, target: string): Promise<void> {
  switch (format) {
    case 'avif':
      await reduced.avif({ quality: 50, effort: 1 }).toFile(target);
      break;
    case 'webp':
      await reduced.webp({ quality: 76, effort: 2 }).toFile(target);
      break;
    case 'jpeg':
      await reduced.flatten({ background: '#ffffff' }).jpeg({ quality: 78 }).toFile(target);
      break;
    case 'png':
      await reduced.png({ palette: true }).toFile(target);
      break;
  }
}
