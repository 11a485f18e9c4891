import type { ThemeName } from '../core/commune/commune-config.ts';

/** What the server knows of a commune's site without reading its pages. */
export interface SiteSummary {
  readonly slug: string;
  /** `commune.yaml` may be unreadable: the folder's name then stands in. */
  readonly name: string;
  readonly province?: string | undefined;
  readonly population?: { readonly count: number; readonly year: string } | undefined;
  readonly theme?: ThemeName | undefined;
  readonly fictional: boolean;
  /** Host names of its own, in lower case, besides `<slug>.localhost`. */
  readonly domains: readonly string[];
  readonly state: SiteState;
  /** What stops the site or should be mended, French sentences that name the file. */
  readonly problems: readonly string[];
}

/** `failed`: the last build did not succeed; an earlier release may still be shown. */
export type SiteState = 'ready' | 'building' | 'failed';
