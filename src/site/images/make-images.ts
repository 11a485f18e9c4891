import { copyFile, link, mkdir, rename, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { VariantPlan } from './image-variants.ts';
import { IMAGE_FOLDER, type ImageTask } from './plan-images.ts';

/**
 * Makes the planned files that the cache lacks and places all of them in the site.
 * Metadata (place, camera) is dropped; orientation is applied.
 *
 * @param cache folder kept between builds, shared by communes: files are named by content
 * @param output the built site's root
 */
export async function makeImages(tasks: readonly ImageTask[], cache: string, output: string): Promise<void> {
  const folder = join(output, IMAGE_FOLDER);
  await mkdir(cache, { recursive: true });
  await mkdir(folder, { recursive: true });
  const queue = [...tasks];
  const work = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) await makeImage(task, cache, folder);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function makeImage({ source, name, variant }: ImageTask, cache: string, folder: string): Promise<void> {
  const cached = variant === undefined ? source : join(cache, name);
  if (variant !== undefined && !(await exists(cached))) await encode(source, variant, cached);
  if (await exists(join(folder, name))) return;
  // A hard link costs nothing; across file systems it is refused, and a copy does.
  await link(cached, join(folder, name)).catch(() => copyFile(cached, join(folder, name)));
}

/** Written beside then renamed, so that a stopped build never leaves half a picture in the cache. */
async function encode(source: string, variant: VariantPlan, target: string): Promise<void> {
  const resized = sharp(source).autoOrient().resize({ width: variant.width, withoutEnlargement: true });
  const temporary = `${target}.${process.pid}.${variant.width}`;
  switch (variant.format) {
    case 'avif':
      await resized.avif({ quality: 50, effort: 1 }).toFile(temporary);
      break;
    case 'webp':
      await resized.webp({ quality: 76, effort: 2 }).toFile(temporary);
      break;
    case 'jpeg':
      await resized.flatten({ background: '#ffffff' }).jpeg({ quality: 78 }).toFile(temporary);
      break;
    case 'png':
      await resized.png({ palette: true }).toFile(temporary);
      break;
  }
  await rename(temporary, target);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
