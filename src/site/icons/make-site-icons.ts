import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { digestOf, makeOnce, placeFile } from '../made-files.ts';
import type { ThemeFiles } from '../theme-files.ts';

/** Where each icon of a site lies; `template/` and the web manifest name the same addresses. */
const ICONS = [
  { path: 'favicon-32.png', size: 32, part: 1, background: undefined },
  { path: 'apple-touch-icon.png', size: 180, part: 0.76, background: '#ffffff' },
  { path: '_perron/icon-192.png', size: 192, part: 0.76, background: '#ffffff' },
  // Phones may cut this one into a circle: the drawing keeps to the middle 80 %.
  { path: '_perron/icon-512.png', size: 512, part: 0.6, background: '#ffffff' },
] as const;

/**
 * Makes the site's icons from the commune's coat of arms, or its theme's mark.
 *
 * @param cache folder kept between builds
 * @param output the built site's root
 */
export async function makeSiteIcons(theme: ThemeFiles, cache: string, output: string): Promise<void> {
  const source = theme.art.get('coat') ?? theme.art.get('mark');
  if (source === undefined) throw new Error('Le thème n’a pas de marque (« art/mark.svg »).');
  const svg = await readFile(source);
  for (const { path, size, part, background } of ICONS) {
    const name = `icon-${digestOf('v2', svg, String(part))}-${size}.png`;
    const file = await makeOnce(cache, name, (target) => drawIcon(svg, size, part, background, target));
    await placeFile(file, join(output, path));
  }
}

async function drawIcon(
  svg: Uint8Array,
  size: number,
  part: number,
  background: string | undefined,
  target: string,
): Promise<void> {
  const inner = Math.round(size * part);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const around = background ?? { r: 0, g: 0, b: 0, alpha: 0 };
  await sharp(svg, { density: 300 })
    .resize({ width: inner, height: inner, fit: 'contain', background: around })
    .flatten(background === undefined ? false : { background })
    .extend({ top: before, left: before, bottom: after, right: after, background: around })
    .png({ palette: true, effort: 7 })
    .toFile(target);
}
