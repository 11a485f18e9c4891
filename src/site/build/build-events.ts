import type { Problem } from '../../core/content/problem.ts';

/** What a build of several sites tells while it works; messages cross a process boundary, so they are plain data. */
export type BuildEvent =
  | { readonly kind: 'planned'; readonly slugs: readonly string[]; readonly skipped: readonly string[] }
  | { readonly kind: 'started'; readonly slug: string }
  | {
      readonly kind: 'built';
      readonly slug: string;
      readonly pages: number;
      readonly milliseconds: number;
      readonly timings: Readonly<Record<string, number>>;
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'failed'; readonly slug: string; readonly problems: readonly Problem[] };

export interface BuildSummary {
  readonly built: readonly string[];
  readonly skipped: readonly string[];
  readonly failed: readonly { readonly slug: string; readonly problems: readonly Problem[] }[];
  readonly pages: number;
  readonly milliseconds: number;
  /** Bytes, the largest seen in one worker; 0 when nothing was built. */
  readonly peakMemory: number;
}
