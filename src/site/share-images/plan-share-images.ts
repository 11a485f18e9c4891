import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { CommuneConfig } from '../../core/commune/commune-config.ts';
import { withPreposition } from '../../core/content/placeholders.ts';
import { digestOf, makeOnce, placeFile } from '../made-files.ts';
import { readThemeColors } from '../theme-colors.ts';
import type { ThemeFiles } from '../theme-files.ts';
import { composeShareImage, type ShareImage } from './compose-share-image.ts';
import { openedFace } from './text-outline.ts';

/** Parts of a site that have an image of their own when someone shares a page; others take the site's. */
const SHARED_PARTS = {
  procedures: 'Démarches',
  news: 'Actualités',
  events: 'Agenda',
  directory: 'Annuaire',
  notices: 'Avis officiels',
  politics: 'Vie politique',
} as const;

/** Address of each share image (1200 × 630, JPEG). */
export type ShareImages = Readonly<Record<keyof typeof SHARED_PARTS | 'site', string>>;

/** Changing the drawing or the encoder changes this mark, and with it every cached file. */
const RECIPE = 'share v2 jpeg-q80-plain';

/** Addresses are known before the images are drawn: pages can be written meanwhile. */
export interface PlannedShareImages {
  readonly addresses: ShareImages;
  /** Draws those that the cache lacks, and places all of them in the site. */
  readonly draw: () => Promise<void>;
}

/**
 * Names a commune's share images, with its name, its landscape and its theme's face and colours.
 *
 * @param cache folder kept between builds
 * @param output the built site's root
 */
export async function planShareImages(
  config: CommuneConfig,
  theme: ThemeFiles,
  cache: string,
  output: string,
): Promise<PlannedShareImages> {
  const common = await readCommon(theme);
  const eyebrow = `Commune ${withPreposition('de', config.name)}`;
  const texts = [
    ['site', { eyebrow: 'Site communal', title: config.name }] as const,
    ...Object.entries(SHARED_PARTS).map(([part, title]) => [part, { eyebrow, title }] as const),
  ];
  const images = texts.map(([part, words]) => ({
    part,
    words,
    name: `${config.slug}-${part}-${digestOf(RECIPE, common.digest, JSON.stringify(words))}.jpg`,
  }));
  return {
    // Every part of the list above is there.
    addresses: Object.fromEntries(images.map(({ part, name }) => [part, `/_images/share-${name}`])) as ShareImages,
    async draw() {
      await Promise.all(
        images.map(async ({ words, name }) => {
          const file = await makeOnce(cache, name, (target) => draw({ ...words, ...common }, common.face, target));
          await placeFile(file, join(output, '_images', `share-${name}`));
        }),
      );
    },
  };
}

async function readCommon(theme: ThemeFiles) {
  const heading = theme.fonts.find((font) => basename(font).startsWith('heading'));
  if (heading === undefined) throw new Error('Le thème n’a pas de police de titre (« fonts/heading-….woff2 »).');
  const read = (path: string | undefined) => (path === undefined ? undefined : readFile(path, 'utf8'));
  const [face, emblem, band, tokens] = await Promise.all([
    readFile(heading),
    read(theme.art.get('coat') ?? theme.art.get('mark')),
    read(theme.art.get('band')),
    readThemeColors(theme),
  ]);
  const colors = {
    paper: tokens.get('paper') ?? '#ffffff',
    ink: tokens.get('ink') ?? '#000000',
    accent: tokens.get('accent') ?? '#000000',
  };
  return { emblem, band, colors, face, digest: digestOf(face, emblem ?? '', band ?? '', JSON.stringify(colors)) };
}

async function draw(image: ShareImage, face: Uint8Array, target: string): Promise<void> {
  const svg = composeShareImage(image, openedFace(face));
  await sharp(Buffer.from(svg)).flatten({ background: image.colors.paper }).jpeg({ quality: 80 }).toFile(target);
}
