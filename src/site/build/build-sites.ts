import { availableParallelism } from 'node:os';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { BuildEvent, BuildSummary } from './build-events.ts';
import { openBuildState } from './build-state.ts';
import { guessLook } from './guess-look.ts';
import { listCommunes } from './list-communes.ts';
import { todayInBelgium } from './today.ts';
import { runInWorkers } from './worker-pool.ts';

export interface SitesBuildRequest {
  /** Absolute path of the folder that holds `communes/` and `template/`. */
  readonly repository: string;
  readonly dist: string;
  /** Working data (`PERRON_DATA`): caches that make the next build quicker; may be deleted. */
  readonly data: string;
  readonly slugs: readonly string[] | 'all' | 'changed';
  /** The communes that `all` and `changed` mean; by default, every one of the repository. */
  readonly among?: readonly string[];
  readonly workers?: number;
  /** Defaults to today in Belgium; tests fix it. */
  readonly buildDay?: CalendarDay;
  onProgress(event: BuildEvent): void;
}

/** Builds sites in parallel processes; a broken commune never stops the others. */
export async function buildSites(request: SitesBuildRequest): Promise<BuildSummary> {
  const start = performance.now();
  const { repository, dist, data, onProgress } = request;
  const buildDay = request.buildDay ?? todayInBelgium();
  const state = await openBuildState(repository, data, dist, buildDay);

  const candidates = Array.isArray(request.slugs) ? request.slugs : (request.among ?? (await listCommunes(repository)));
  const freshness = await Promise.all(candidates.map((slug: string) => state.isFresh(slug)));
  const skipped = request.slugs === 'changed' ? candidates.filter((_: string, index: number) => freshness[index]) : [];
  const slugs = candidates.filter((slug: string) => !skipped.includes(slug));
  onProgress({ kind: 'planned', slugs, skipped });

  const built: string[] = [];
  const failed: BuildSummary['failed'][number][] = [];
  let pages = 0;
  const peakMemory = await runInWorkers(
    await Promise.all(
      slugs.map(async (slug: string) => ({
        request: { repository, slug, dist, data, buildDay },
        look: await guessLook(repository, slug),
      })),
    ),
    Math.max(1, Math.min(request.workers ?? availableParallelism(), slugs.length)),
    (slug) => onProgress({ kind: 'started', slug }),
    async (event) => {
      if (event.kind === 'built') {
        built.push(event.slug);
        pages += event.pages;
        await state.remember(event.slug);
      } else {
        failed.push({ slug: event.slug, problems: event.problems });
      }
      onProgress(event);
    },
  );
  return { built: built.sort(), skipped, failed, pages, peakMemory, milliseconds: performance.now() - start };
}
