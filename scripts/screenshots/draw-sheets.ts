import { join } from 'node:path';
import sharp from 'sharp';
import type { Screenshot } from './take-screenshots.ts';

const COLUMNS = 5;
const ROWS = 2;
/** Pixels. */
const GAP = 12;
const CELL = { width: 380, height: 760 };

/**
 * Draws pictures side by side, their tops only, ten on a sheet: `<folder>/<name>-1.png`…
 *
 * @returns how many sheets were drawn
 */
export async function drawSheets(pictures: readonly Screenshot[], folder: string, name: string): Promise<number> {
  const perSheet = COLUMNS * ROWS;
  const count = Math.ceil(pictures.length / perSheet);
  for (let sheet = 0; sheet < count; sheet += 1) {
    const shown = pictures.slice(sheet * perSheet, (sheet + 1) * perSheet);
    const cells = await Promise.all(shown.map(({ file }) => cutTop(file)));
    await sharp({
      create: {
        width: COLUMNS * (CELL.width + GAP),
        height: ROWS * (CELL.height + GAP),
        channels: 3,
        background: '#808080',
      },
    })
      .composite(
        cells.map((input, index) => ({
          input,
          left: (index % COLUMNS) * (CELL.width + GAP),
          top: Math.floor(index / COLUMNS) * (CELL.height + GAP),
        })),
      )
      .png()
      .toFile(join(folder, `${name}-${sheet + 1}.png`));
  }
  return count;
}

async function cutTop(file: string): Promise<Buffer> {
  const scaled = await sharp(file).resize({ width: CELL.width }).png().toBuffer({ resolveWithObject: true });
  const height = Math.min(CELL.height, scaled.info.height);
  return sharp(scaled.data).extract({ left: 0, top: 0, width: CELL.width, height }).png().toBuffer();
}
