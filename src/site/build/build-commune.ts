import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'astro';
import { loadCommune } from '../../adapters/content-files/load-commune.ts';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { hasErrors, type Problem } from '../../core/content/problem.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { astroConfig } from '../astro-config.ts';
import { checkTheme } from '../check-theme.ts';
import { setCurrentSite } from '../current-site.ts';
import { makeImages } from '../images/make-images.ts';
import { readThemeFiles } from '../theme-files.ts';
import { finishSite } from './finish-site.ts';
import { prepareSite } from './prepare-site.ts';
import { publishFolder } from './publish-folder.ts';

export interface CommuneBuildRequest {
  /** Absolute path of the folder that holds `communes/` and `template/`. */
  readonly repository: string;
  readonly slug: string;
  /** Absolute path of the folder of built sites; the site goes to `<dist>/<slug>`. */
  readonly dist: string;
  /** Absolute path of the working data (`PERRON_DATA`): caches and Astro's roots. */
  readonly data: string;
  readonly buildDay: CalendarDay;
}

export interface CommuneBuild {
  readonly slug: string;
  readonly pages: number;
  readonly warnings: readonly Problem[];
  /** Milliseconds by step, in order. */
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Builds one commune's site from scratch beside the one being served, then swaps them.
 *
 * @returns every problem of the content or of the pages; the site served until then stays
 */
export async function buildCommune(request: CommuneBuildRequest): Promise<Result<CommuneBuild, readonly Problem[]>> {
  const { repository, slug, dist, data, buildDay } = request;
  const timings: Record<string, number> = {};
  const time = async <Value>(step: string, work: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      timings[step] = performance.now() - start;
    }
  };

  const loaded = await time('read', () => loadCommune(repository, slug, buildDay));
  if (!loaded.ok) return loaded;
  const commune = loaded.value;
  const colours = await checkTheme(await readThemeFiles(repository, commune.config), repository);
  if (hasErrors(colours)) return refuse(colours);

  // Astro needs its root beside the template and the packages, wherever the working data lies.
  const root = join(repository, '.perron/build', slug);
  const output = join(root, 'site');
  await rm(output, { recursive: true, force: true });
  const cache = join(data, 'images');
  const { site, pictures } = await time('prepare', () => prepareSite(repository, commune, output, buildDay, cache));

  setCurrentSite(site);
  let damaged: readonly string[] = [];
  try {
    // Pages are written by one core while the pictures are encoded by the others.
    [, damaged] = await Promise.all([
      time('pages', () => build(astroConfig(site, { root, cache: join(root, 'cache'), output }))),
      time('images', () => makeImages(pictures.tasks, cache, output)),
    ]);
  } finally {
    setCurrentSite(undefined);
  }
  if (damaged.length > 0) return refuse(damaged.map((source) => damagedPicture(relative(repository, source))));
  const finished = await time('finish', () => finishSite(site, output));
  if (!finished.ok) return refuse(finished.refusal);
  await time('publish', () => publishFolder(output, dist, slug));
  return accept({
    slug,
    pages: finished.value.pages,
    warnings: [...commune.warnings, ...finished.value.warnings],
    timings,
  });
}

function damagedPicture(path: string): Problem {
  return {
    severity: 'error',
    code: 'damaged-image',
    file: path.replaceAll('\\', '/'),
    message: 'Cette image est abîmée ou incomplète : elle ne peut pas être lue jusqu’au bout.',
    remedy: 'Déposez-la à nouveau, ou exportez-la encore une fois en JPEG ou en PNG.',
  };
}
