import type { CalendarDay } from '../core/calendar/calendar-day.ts';
import type { ImageFiles } from '../core/content/image-lookup.ts';
import type { LoadedCommune } from '../core/content/loaded-commune.ts';
import type { ShareImages } from './share-images/plan-share-images.ts';
import type { ThemeFiles } from './theme-files.ts';

/** What one build knows of the site that it makes. */
export interface SiteContext {
  readonly commune: LoadedCommune;
  /** Absolute path of the repository. */
  readonly repository: string;
  readonly theme: ThemeFiles;
  readonly images: ReadonlyMap<string, ImageFiles>;
  /** Public addresses of the drawings, by short name. */
  readonly artAddresses: Readonly<Record<string, string>>;
  readonly shareImages: ShareImages;
  readonly fontPreload: string | undefined;
  readonly buildDay: CalendarDay;
}
