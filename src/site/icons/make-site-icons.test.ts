import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThemeFiles } from '../theme-files.ts';
import { makeSiteIcons } from './make-site-icons.ts';

describe('the icons of a site', () => {
  let folder = '';
  const output = () => join(folder, 'site');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'perron-icons-'));
    const coat = join(folder, 'coat.svg');
    await writeFile(
      coat,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 100"><path fill="#c00" d="M0 0h50v100H0z"/></svg>',
    );
    const theme: ThemeFiles = {
      settings: { name: 'x', home: 'grid', cards: 'plate', themeColor: ['#fff', '#000'] },
      styleSheets: [],
      art: new Map([['coat', coat]]),
      fonts: [],
    };
    await makeSiteIcons(theme, join(folder, 'cache'), output());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['favicon-32.png', 32],
    ['apple-touch-icon.png', 180],
    ['_perron/icon-192.png', 192],
    ['_perron/icon-512.png', 512],
  ])('%s is a square of %i pixels', async (path, size) => {
    expect(await sharp(join(output(), path)).metadata()).toMatchObject({ width: size, height: size });
  });

  it('is see-through in a tab, and opaque up to its corners on a phone', async () => {
    const corner = async (path: string) => {
      const { data, info } = await sharp(join(output(), path))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return [...data.subarray(0, info.channels)];
    };
    expect((await corner('favicon-32.png')).at(3)).toBe(0);
    expect(await corner('_perron/icon-512.png')).toEqual([255, 255, 255, 255]);
  });
});
