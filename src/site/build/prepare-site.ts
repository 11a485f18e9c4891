import { mkdir } from 'node:fs/promises';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import type { SiteContext } from '../current-site.ts';
import { makeSiteIcons } from '../icons/make-site-icons.ts';
import { type ImagePlan, planImages } from '../images/plan-images.ts';
import { placeAssets } from '../place-assets.ts';
import { makeShareImages } from '../share-images/make-share-images.ts';
import { readThemeFiles } from '../theme-files.ts';

/**
 * What a commune's pages need before they are written: its theme, the names of its pictures, its fixed files.
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
): Promise<{ readonly site: SiteContext; readonly pictures: ImagePlan }> {
  await mkdir(output, { recursive: true });
  const theme = await readThemeFiles(repository, commune.config);
  const pictures = await planImages(commune, repository);
  const { art, fontPreload } = await placeAssets(repository, commune, theme, output);
  await makeSiteIcons(theme, cache, output);
  const shareImages = await makeShareImages(commune.config, theme, cache, output);
  const site: SiteContext = {
    commune,
    repository,
    theme,
    images: pictures.files,
    artAddresses: art,
    shareImages,
    fontPreload,
    buildDay,
  };
  return { site, pictures };
}
