import type { Moment } from '../../core/calendar/moment.ts';
import type { Problem } from '../../core/content/problem.ts';

/** What the last build of a commune's site found. */
export interface SiteHealth {
  /** @returns undefined while the site was never built */
  read(): Promise<SiteReport | undefined>;
}

export interface SiteReport {
  readonly builtAt: Moment;
  /** `failed`: visitors still see the build before. */
  readonly state: 'published' | 'failed';
  /** Warnings, and the errors of a build that failed. */
  readonly problems: readonly Problem[];
}
