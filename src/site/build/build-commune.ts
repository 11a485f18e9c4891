import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { loadCommune } from '../../adapters/content-files/load-commune.ts';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { hasErrors, type Problem } from '../../core/content/problem.ts';
import { searchFacts } from '../../core/content/search-facts.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { checkTheme } from '../check-theme.ts';
import { setCurrentSite } from '../current-site.ts';
import { makeImages } from '../images/make-images.ts';
import { indexPages } from '../search/index-pages.ts';
import { readThemeFiles } from '../theme-files.ts';
import type { BuildMemory } from './build-memory.ts';
import { writeOnce } from './bundle-template.ts';
import { finishSite } from './finish-site.ts';
import { prepareSite } from './prepare-site.ts';
import { publishFolder } from './publish-folder.ts';
import { hasIndex, publishThenIndex } from './publish-then-index.ts';
import { listSiteFiles } from './site-files.ts';
import { startTimings, type Timings } from './timings.ts';
import { writeHostingFiles } from './write-hosting-files.ts';
import type { WrittenPages } from './write-pages.ts';

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
  readonly timings: Timings;
  /** Until then the search of a site built again knows its texts as they were before. */
  readonly searchable: Promise<void>;
}

/**
 * Builds one commune's site from scratch beside the one being served, then swaps them.
 *
 * @param kept what this process remembers; a site whose pages it knows is shown with the last search index, then with its own
 * @returns every problem of the content or of the pages; the site served until then stays
 */
export async function buildCommune(
  request: CommuneBuildRequest,
  kept: BuildMemory = {},
): Promise<Result<CommuneBuild, readonly Problem[]>> {
  const { repository, slug, dist, data, buildDay } = request;
  const { timings, time } = startTimings();

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
  const prepared = await time('prepare', () => prepareSite(repository, commune, output, buildDay, cache));

  const write = kept.write ?? writeOnce;
  let written: WrittenPages;
  let damaged: readonly string[];
  setCurrentSite(prepared.site);
  try {
    // Pages are written by one core while pictures are encoded and drawn by the others.
    [written, damaged] = await Promise.all([
      time('pages', () => write(prepared.site, { root, cache: join(root, 'cache'), output })),
      time('images', () => makeImages(prepared.pictures.tasks, cache, output)),
      time('drawings', prepared.draw),
    ]);
  } finally {
    setCurrentSite(undefined);
  }
  if (damaged.length > 0) return refuse(damaged.map((source) => damagedPicture(relative(repository, source))));

  await writeHostingFiles(output, commune.redirects);
  const files = await listSiteFiles(output, written);
  const facts = searchFacts(commune.entries);
  const release = { built: output, dist, slug };
  const checkAll = () => time('finish', () => finishSite(prepared.site, output, files, kept.checked));
  const answer = (warnings: readonly Problem[], searchable: Promise<void>): CommuneBuild => ({
    slug,
    pages: files.pages.size,
    warnings: [...commune.warnings, ...warnings],
    timings,
    searchable,
  });

  if (kept.checked !== undefined && (await hasIndex(dist, slug))) {
    const checked = await checkAll();
    if (!checked.ok) return checked;
    const { searchable } = await time('publish', () => publishThenIndex(release, files.pages, facts));
    return accept(answer(checked.value, searchable));
  }
  // The engine reads the pages in its own process while this one checks them.
  const [index, checked] = await Promise.all([time('index', () => indexPages(files.pages, facts)), checkAll()]);
  if (!checked.ok) {
    await index.drop();
    return checked;
  }
  await time('write index', () => index.writeTo(output));
  await time('publish', () => publishFolder(output, dist, slug));
  return accept(answer(checked.value, Promise.resolve()));
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
