import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readSites } from '../../scripts/server/read-sites.ts';
import { type SiteStates, trackSites } from '../../scripts/server/site-states.ts';
import { calendarDaySchema } from '../../src/core/calendar/calendar-day.ts';
import type { BuildSummary } from '../../src/site/build/build-events.ts';
import { buildSites } from '../../src/site/build/build-sites.ts';

export interface SmallRepository {
  readonly root: string;
  readonly states: SiteStates;
  /** Writes a file of a commune, from the text it has (empty when it is new). */
  edit(slug: string, path: string, change: (text: string) => string): Promise<void>;
  /** @param buildDay the day that the build takes for today */
  build(buildDay: string): Promise<BuildSummary>;
  remove(): Promise<void>;
}

/** A repository with the real template and shared texts, whose communes are copies of Seneffe that a test may spoil. */
export async function smallRepository(slugs: readonly string[]): Promise<SmallRepository> {
  // Inside the working data: Astro finds the packages and the template from there.
  await mkdir(join(repository, '.perron'), { recursive: true });
  const root = await mkdtemp(join(repository, '.perron/communes-'));
  await mkdir(join(root, 'communes'));
  for (const path of ['template', 'src', 'node_modules', 'package-lock.json', 'communes/_shared']) {
    await symlink(join(repository, path), join(root, path));
  }

  const edit: SmallRepository['edit'] = async (slug, path, change) => {
    const file = join(root, 'communes', slug, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
  };
  for (const slug of slugs) {
    await cp(join(repository, 'communes/seneffe'), join(root, 'communes', slug), { recursive: true });
    await edit(slug, 'commune.yaml', (text) => text.replace('slug: seneffe', `slug: ${slug}`));
  }
  const states = trackSites(await readSites(root));
  return {
    root,
    states,
    edit,
    build: (buildDay) =>
      buildSites({
        repository: root,
        dist: join(root, 'dist'),
        data: join(root, '.perron'),
        slugs: 'changed',
        buildDay: calendarDaySchema.parse(buildDay),
        onProgress: (event) => states.apply(event),
      }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

const repository = resolve(import.meta.dirname, '../..');
