import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { ImageFiles } from '../../core/content/image-lookup.ts';
import type { Entry, LoadedCommune } from '../../core/content/loaded-commune.ts';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { planVariants, type VariantPlan } from './image-variants.ts';

/** Changing an encoder setting changes this mark, and with it every file name. */
const RECIPE = 'avif-q50-e1 webp-q76-e2 jpeg-q78 png-palette v2';

/** Addresses of pictures begin here; the name holds a digest, so they may be kept for ever. */
export const IMAGE_FOLDER = '_images';

/** One file to make (`variant`) or to copy as it is (a drawing). */
export interface ImageTask {
  readonly source: string;
  readonly name: string;
  readonly variant: VariantPlan | undefined;
}

export interface ImagePlan {
  /** What pages write, by the path that texts use (`media/x.jpg`). */
  readonly files: ReadonlyMap<string, ImageFiles>;
  readonly tasks: readonly ImageTask[];
}

/**
 * Names every file that the pictures of a commune will have, before any is made: pages can be written
 * while pictures are encoded. Pictures that no text shows are left out.
 */
export async function planImages(commune: LoadedCommune, repository: string): Promise<ImagePlan> {
  const shown = shownPictures(commune);
  const used = [...commune.media].filter(([path, media]) => media.kind === 'image' && shown.has(path));
  const plans = await Promise.all(
    used.map(async ([path, media]) => {
      // Only pictures pass the filter above.
      const { width, height, root } = media as typeof media & { width: number; height: number };
      return [path, await planPicture(join(repository, root, path), { width, height })] as const;
    }),
  );
  return {
    files: new Map(plans.map(([path, plan]) => [path, plan.files])),
    tasks: plans.flatMap(([, plan]) => plan.tasks),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function planPicture(source: string, size: Size): Promise<{ files: ImageFiles; tasks: ImageTask[] }> {
  const bytes = await readFile(source);
  if (source.endsWith('.svg')) {
    const name = `${stem(source)}-${digest(bytes)}.svg`;
    return {
      files: { ...size, fallback: `/${IMAGE_FOLDER}/${name}`, sources: [] },
      tasks: [{ source, name, variant: undefined }],
    };
  }
  const key = digest(bytes, RECIPE);
  const transparent = /\.(?:png|webp|avif)$/i.test(source) && (await sharp(bytes).metadata()).hasAlpha;
  const tasks = planVariants(size.width, transparent).map((variant) => ({
    source,
    name: `${stem(source)}-${key}-${variant.width}.${variant.format}`,
    variant,
  }));
  const srcset = (format: VariantPlan['format']) =>
    tasks
      .filter(({ variant }) => variant.format === format)
      .map(({ name, variant }) => `/${IMAGE_FOLDER}/${name} ${variant.width}w`)
      .join(', ');
  const files: ImageFiles = {
    ...size,
    // The plan always ends with the fallback.
    fallback: `/${IMAGE_FOLDER}/${tasks.at(-1)?.name}`,
    sources: [
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ],
  };
  return { files, tasks };
}

/** The pictures that a text or a field of the commune names. */
function shownPictures(commune: LoadedCommune): ReadonlySet<string> {
  const entries = COLLECTION_NAMES.flatMap((name) => commune.entries[name] as readonly Entry[]);
  const texts = [
    JSON.stringify(commune.config),
    ...entries.flatMap((entry) => [entry.body, JSON.stringify(entry.data)]),
  ];
  return new Set(texts.flatMap((text) => text.match(/media\/[\p{L}\p{N}._/-]+/gu) ?? []));
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
