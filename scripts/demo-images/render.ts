import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { palettes } from './palette.ts';
import { type Picture, sizes } from './picture.ts';
import { chanceFrom } from './random.ts';
import { mirrored } from './shapes.ts';

const heaviest = 160_000;

/**
 * Draws the pictures into a folder, with `media.yaml` (file and alternative text).
 * JPEG files that are no longer in the list are removed.
 *
 * @returns total weight in bytes
 */
export async function renderPictures(pictures: readonly Picture[], folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  await removeStale(pictures, folder);
  let total = 0;
  for (const picture of pictures) {
    const image = await encode(compose(picture), picture.file);
    await writeFile(join(folder, picture.file), image);
    total += image.length;
  }
  await writeFile(
    join(folder, 'media.yaml'),
    stringify(
      pictures.map(({ file, alt }) => ({ file, alt })),
      { lineWidth: 0 },
    ),
  );
  return total;
}

/** The picture as a whole SVG document; the same picture always gives the same text. */
export function compose(picture: Picture): string {
  const [width, height] = sizes[picture.format];
  const drawn = picture.scene({
    width,
    height,
    palette: palettes[picture.season],
    chance: chanceFrom(picture.file),
  });
  const content = picture.mirrored ? mirrored(width / 2, drawn) : drawn;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

async function encode(svg: string, name: string): Promise<Buffer> {
  for (const quality of [80, 74, 68, 60]) {
    const image = await sharp(Buffer.from(svg))
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (image.length <= heaviest) return image;
  }
  throw new Error(`${name} dépasse ${heaviest / 1000} ko même à la qualité la plus basse : simplifiez la scène.`);
}

async function removeStale(pictures: readonly Picture[], folder: string): Promise<void> {
  const wanted = new Set(pictures.map(({ file }) => file));
  const stale = (await readdir(folder)).filter((file) => file.endsWith('.jpg') && !wanted.has(file));
  for (const file of stale) await rm(join(folder, file));
}
