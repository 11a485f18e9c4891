import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
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
  const queue = [...tasks];
  const damaged = new Set<string>();
  const work = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      const { source } = task;
      if (damaged.has(source)) continue;
      await makeImage(task, cache, output).catch(async (error: unknown) => {
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

async function makeImage({ source, name, variant }: ImageTask, cache: string, output: string): Promise<void> {
  const made =
    variant === undefined ? source : await makeOnce(cache, name, (target) => encode(source, variant, target));
  await placeFile(made, join(output, IMAGE_FOLDER, name));
}

async function encode(source: string, { format, width }: VariantPlan, target: string): Promise<void> {
  const resized = sharp(source).autoOrient().resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'avif':
      await resized.avif({ quality: 50, effort: 1 }).toFile(target);
      break;
    case 'webp':
      await resized.webp({ quality: 76, effort: 2 }).toFile(target);
      break;
    case 'jpeg':
      await resized.flatten({ background: '#ffffff' }).jpeg({ quality: 78 }).toFile(target);
      break;
    case 'png':
      await resized.png({ palette: true }).toFile(target);
      break;
  }
}
