import { mkdir } from 'node:fs/promises';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import { makeSiteIcons } from '../icons/make-site-icons.ts';
import { type ImagePlan, planImages } from '../images/plan-images.ts';
import { placeAssets } from '../place-assets.ts';
import { planShareImages } from '../share-images/plan-share-images.ts';
import type { SiteContext } from '../site-context.ts';
import { readThemeFiles } from '../theme-files.ts';

/** What a commune's pages need before they are written. */
export interface PreparedSite {
  readonly site: SiteContext;
  readonly pictures: ImagePlan;
  /** Draws the icons and the images for shares, whose names are known already, and places them in the site. */
  readonly draw: () => Promise<void>;
}

/**
 * Reads a commune's theme, names its pictures and places its fixed files.
 *
 * @param output folder that receives the fixed files
 * @param cache folder of made pictures, kept between builds
 */
export async function prepareSite(
  repository: string,
  commune: LoadedCommune,
  output: string,
  buildDay: CalendarDay,
  cache: string,
): Promise<PreparedSite> {
  await mkdir(output, { recursive: true });
  const theme = await readThemeFiles(repository, commune.config);
  const pictures = await planImages(commune, repository);
  const { art, fontPreload } = await placeAssets(repository, commune, theme, output);
  const shareImages = await planShareImages(commune.config, theme, cache, output);
  const site: SiteContext = {
    commune,
    repository,
    theme,
    images: pictures.files,
    artAddresses: art,
    shareImages: shareImages.addresses,
    fontPreload,
    buildDay,
  };
  const draw = async () => {
    await Promise.all([makeSiteIcons(theme, cache, output), shareImages.draw()]);
  };
  return { site, pictures, draw };
}
