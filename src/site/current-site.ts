import type { CalendarDay } from '../core/calendar/calendar-day.ts';
import type { ImageFiles } from '../core/content/image-lookup.ts';
import type { LoadedCommune } from '../core/content/loaded-commune.ts';
import type { ShareImages } from './share-images/make-share-images.ts';
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

/**
 * A process builds one site at a time, and Astro evaluates this module twice (natively and through
 * Vite), so the context lies on a shared symbol rather than in a module variable.
 */
const KEY = Symbol.for('perron.site');

export function setCurrentSite(context: SiteContext | undefined): void {
  Reflect.set(globalThis, KEY, context);
}

/** @throws when no build is under way: a programming error */
export function currentSite(): SiteContext {
  // Only `setCurrentSite` writes under this symbol.
  const context = Reflect.get(globalThis, KEY) as SiteContext | undefined;
  if (context === undefined) throw new Error('Aucun site en construction.');
  return context;
}
