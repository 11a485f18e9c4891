import { join } from 'node:path';
import sharp from 'sharp';
import type { Screenshot } from './take-screenshots.ts';

/** Pixels of a sheet, and of one of its columns: a page longer than a column goes on in the next. */
const SHEET = { width: 1980, height: 1560 };
const GAP = 12;
/** How wide a page is drawn: a phone nearly as it is, a large screen at a third. */
const DRAWN_WIDTHS: Readonly<Record<number, number>> = { 360: 318, 768: 384, 1440: 486 };
const DEFAULT_WIDTH = 384;

interface Strip {
  readonly file: string;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws whole pages side by side, cut in columns, on sheets: `<folder>/<name>-1.png`…
 *
 * @param screenWidth CSS pixels of the screen that the pictures show
 * @returns how many sheets were drawn
 */
export async function drawSheets(
  pictures: readonly Screenshot[],
  folder: string,
  name: string,
  screenWidth: number,
): Promise<number> {
  const width = DRAWN_WIDTHS[screenWidth] ?? DEFAULT_WIDTH;
  const strips = (await Promise.all(pictures.map(({ file }) => cutInStrips(file, width)))).flat();
  const perSheet = Math.floor((SHEET.width + GAP) / (width + GAP));
  const count = Math.ceil(strips.length / perSheet);
  for (let sheet = 0; sheet < count; sheet += 1) {
    const shown = strips.slice(sheet * perSheet, (sheet + 1) * perSheet);
    await sharp({ create: { ...SHEET, channels: 3, background: '#808080' } })
      .composite(
        await Promise.all(
          shown.map(async (strip, column) => ({ input: await draw(strip), left: column * (width + GAP), top: 0 })),
        ),
      )
      .png()
      .toFile(join(folder, `${name}-${sheet + 1}.png`));
  }
  return count;
}

async function cutInStrips(file: string, width: number): Promise<Strip[]> {
  const size = await sharp(file).metadata();
  const drawnHeight = Math.round((size.height * width) / size.width);
  const strips: Strip[] = [];
  for (let top = 0; top < drawnHeight; top += SHEET.height)
    strips.push({ file, top, width, height: Math.min(SHEET.height, drawnHeight - top) });
  return strips;
}

async function draw({ file, top, width, height }: Strip): Promise<Buffer> {
  const scaled = await sharp(file).resize({ width }).png().toBuffer();
  return sharp(scaled).extract({ left: 0, top, width, height }).png().toBuffer();
}
